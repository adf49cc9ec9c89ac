// The text with its facts marked. One stop of the Tab key; arrows go from mark to mark in the direction of reading.

import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";

import type { Fact } from "./facts.ts";
import { t } from "./i18n.ts";
import { directionOf } from "./names.tsx";
import type { Segment } from "./reading.ts";
import { light, lit } from "./state.ts";

interface Props {
  lines: readonly Segment[][];
  facts: readonly Fact[];
}

export function TextView({ lines, facts }: Props): JSX.Element {
  const root = useRef<HTMLDivElement>(null);
  const chosen = lit.value;
  const known = new Map(facts.map((fact) => [fact.id, fact]));
  useEffect(() => {
    const first = root.current?.querySelector(".w.lit");
    if (first && root.current) bringIntoView(first, root.current);
  }, [chosen]);
  const firstMark = lines.flat().find((segment) => segment.facts.length > 0);
  const current = lines.flat().find((segment) => segment.facts.includes(chosen)) ?? firstMark;
  return (
    <>
      <p class="visually-hidden" id="keys">{t("keys")}</p>
      <div
        class="prose" lang="ar" ref={root} onKeyDown={moveBetweenMarks} role="group" aria-label={t("text")} aria-describedby="keys"
      >
        {lines.map((line, n) => (
          <p key={n} dir={directionOf(line.map((segment) => segment.text).join(""))}>
            {line.map((segment) => (
              <Stretch
                key={segment.start} segment={segment} chosen={chosen} stop={segment === current}
                title={segment.facts.length > 0 && known.has(segment.facts[0]!)}
              />
            ))}
          </p>
        ))}
      </div>
    </>
  );
}

function Stretch(
  { segment, chosen, stop, title }: { segment: Segment; chosen: string; stop: boolean; title: boolean },
): JSX.Element {
  const text = segment.hit ? <mark class="hit">{segment.text}</mark> : segment.text;
  if (!title) return <span>{text}</span>;
  const isLit = segment.facts.includes(chosen);
  // White space between two marks of one fact lights up with them, and is no button: it has no name to read out.
  if (segment.text.trim() === "") return <span class={`w${isLit ? " lit" : ""}`}>{text}</span>;
  // Once more on the same words: the next of their facts.
  const choose = (): void => light(segment.facts[(segment.facts.indexOf(chosen) + 1) % segment.facts.length]!, segment.facts);
  return (
    <span
      class={`w ${segment.tone ?? ""}${isLit ? " lit" : ""}`} role="button" tabIndex={stop ? 0 : -1} aria-pressed={isLit}
      onClick={() => {
        if (getSelection()?.isCollapsed !== false) choose(); // else the reader is copying words
      }}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        choose();
      }}
    >
      {text}
    </span>
  );
}

function moveBetweenMarks(event: JSX.TargetedKeyboardEvent<HTMLDivElement>): void {
  const step = { ArrowLeft: 1, ArrowDown: 1, ArrowRight: -1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const marks = [...event.currentTarget.querySelectorAll<HTMLElement>(".w")];
  const at = marks.indexOf(document.activeElement as HTMLElement);
  const next = marks[at + step];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}

/** Scroll so that the words are seen, but only if they are not. */
function bringIntoView(element: Element, root: Element): void {
  const box = element.getBoundingClientRect();
  const pane = root.closest(".text")!.getBoundingClientRect();
  const top = Math.max(pane.top, 0) + 40;
  // On a phone the fact stands at the foot of the screen, over the text.
  const covered = document.querySelector<HTMLElement>(".peek")?.offsetHeight ?? 0;
  const bottom = Math.min(pane.bottom, innerHeight - covered) - 40;
  if (box.top < top || box.bottom > bottom) {
    const smooth = matchMedia("(prefers-reduced-motion: no-preference)").matches;
    element.scrollIntoView({ block: "center", behavior: smooth ? "smooth" : "auto" });
  }
}
