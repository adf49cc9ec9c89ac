// The facts of a release: what is said, and on demand the sentence, the cue and the confidence.

import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";

import type { Fact, Group } from "./facts.ts";
import { count, eventType, label, number, statusName, t } from "./i18n.ts";
import type { Thing } from "./model.ts";
import { directionOf, Pieces, Words } from "./names.tsx";
import type { Reading } from "./reading.ts";
import { sentenceAround } from "./reading.ts";
import { address, light, lit, touched } from "./state.ts";

interface Props {
  groups: readonly Group[];
  reading: Reading;
  hidden: number;
  /** Show the words of every fact: for print. */
  all: boolean;
}

export function FactsPanel({ groups, reading, hidden, all }: Props): JSX.Element {
  const root = useRef<HTMLElement>(null);
  const chosen = lit.value;
  useEffect(() => {
    const box = root.current?.querySelector(".fact.lit");
    const pane = root.current;
    if (!box || !pane || document.activeElement?.closest(".facts")) return;
    if (getComputedStyle(pane).overflowY === "auto") {
      const inside = box.getBoundingClientRect();
      const around = pane.getBoundingClientRect();
      if (inside.top < around.top || inside.bottom > around.bottom) {
        pane.scrollTo({ top: pane.scrollTop + inside.top - around.top - 80 });
      }
    }
  }, [chosen]);
  return (
    <section class="facts" aria-labelledby="facts-title" ref={root}>
      <h3 id="facts-title">{t("facts")}</h3>
      {groups.length === 0 && <p class="empty">{t("noFacts")}</p>}
      {groups.map((group) => <GroupView key={group.id} group={group} reading={reading} all={all} />)}
      {hidden > 0 && <p class="note">{count(hidden, "fact")} {t("hiddenFacts")}</p>}
    </section>
  );
}

const HEADINGS = {
  funding: "fundingGroup", people: "peopleGroup", statements: "statementsGroup", names: "namesGroup", release: "releaseGroup",
} as const;

function GroupView({ group, reading, all }: { group: Group; reading: Reading; all: boolean }): JSX.Element {
  const id = `group-${group.id}`;
  return (
    <section class={`group ${group.kind}`} aria-labelledby={id}>
      <h4 id={id}>
        {group.kind === "event" ? (
          <>
            {eventType(group.heading!.type)} <span class={`status ${group.heading!.status}`}>{statusName(group.heading!.status)}</span>
          </>
        ) : t(HEADINGS[group.kind])}
      </h4>
      <ul>
        {group.facts.map((fact, n) => (
          <FactView
            key={fact.id} fact={fact} reading={reading} all={all}
            repeated={n > 0 && group.facts[n - 1]!.label === fact.label && group.kind !== "names"}
          />
        ))}
      </ul>
    </section>
  );
}

interface FactProps {
  fact: Fact;
  reading: Reading;
  all: boolean;
  /** True where the fact above has the same label. */
  repeated: boolean;
}

const LABELLED = new Set(["pays", "post", "said"]);

function FactView({ fact, reading, all, repeated }: FactProps): JSX.Element {
  const isLit = lit.value === fact.id;
  const also = touched.value.includes(fact.id);
  const proof = `proof-${fact.id}`;
  const bare = LABELLED.has(fact.label);
  return (
    <li class={`fact ${fact.tone}${isLit ? " lit" : also ? " also" : ""}${bare ? " bare" : ""}`}>
      <button type="button" aria-expanded={isLit} aria-controls={proof} onClick={() => light(isLit ? "" : fact.id)}>
        <span class={bare || repeated ? "label visually-hidden" : "label"}>{label(fact.label)} </span>
        <span class="value">
          <Pieces pieces={fact.pieces} />
          {fact.tone === "name" && fact.spans.length > 1 && <span class="muted"> · {count(fact.spans.length, "mention")}</span>}
        </span>
      </button>
      <div id={proof} class="proof" hidden={!isLit && !all}>
        {all ? <Printed fact={fact} reading={reading} /> : isLit && <Proof fact={fact} reading={reading} />}
      </div>
    </li>
  );
}

/** On paper: the words and how sure they are. */
function Printed({ fact, reading }: { fact: Fact; reading: Reading }): JSX.Element | null {
  if (fact.tone === "name" || fact.spans.length === 0) return null;
  const words = fact.spans.map((span) => reading.text.slice(...reading.locate(span)).replace(/\s+/g, " "));
  return (
    <p class="printed">
      {[...new Set(words)].map((said) => <span key={said}>«<Words>{said}</Words>» </span>)}
      {fact.confidence !== undefined && <span class="figure">{number(fact.confidence)}</span>}
    </p>
  );
}

/** On a phone, where the facts stand below the text: the lit fact at the foot of the screen. */
export function Peek({ fact }: { fact: Fact }): JSX.Element {
  const toFact = (): void => {
    document.querySelector<HTMLElement>(".fact.lit button")?.focus({ preventScroll: true });
    document.querySelector(".fact.lit")?.scrollIntoView({ block: "start" });
  };
  return (
    <aside class="peek" aria-label={t("facts")}>
      <p class="peek-fact"><span class="label muted">{label(fact.label)} </span><Pieces pieces={fact.pieces} /></p>
      {fact.confidence !== undefined && (
        <p class="muted small">{t("confidence")}: <span class="figure">{number(fact.confidence)}</span></p>
      )}
      {touched.value.length > 1 && <p class="muted small">{t("alsoHere")}: {count(touched.value.length, "fact")}</p>}
      <p class="peek-tools">
        <button type="button" onClick={toFact}>{t("toFact")}</button>
        <button type="button" onClick={() => light("")}>{t("close")}</button>
      </p>
    </aside>
  );
}

/** Why the fact is believed. */
function Proof({ fact, reading }: { fact: Fact; reading: Reading }): JSX.Element {
  const places = fact.spans.slice(0, fact.tone === "name" ? 1 : 4).map((span) => reading.locate(span));
  const sentences = new Map<string, [string, string, string]>();
  for (const [start, end] of places) {
    const parts = reading.whole ? sentenceAround(reading.text, start, end) : (["", reading.text.slice(start, end), ""] as [string, string, string]);
    const whole = parts.join("");
    if (![...sentences.keys()].some((other) => other.includes(whole))) sentences.set(whole, parts);
  }
  const thing = fact.pieces.find((piece): piece is { thing: Thing } => "thing" in piece)?.thing;
  return (
    <>
      {sentences.size === 0 && <p class="muted">{t("noWords")}</p>}
      {[...sentences.values()].map(([before, words, after], n) => (
        <blockquote key={n} lang="ar" dir={directionOf(before + words + after)}>
          {before}<mark>{words}</mark>{after}
        </blockquote>
      ))}
      <p class="why">
        {fact.cue && <span>{t("cue")}: <Words>{fact.cue}</Words></span>}
        {fact.confidence !== undefined && (
          <span>{t("confidence")}: <span class="figure">{number(fact.confidence)}</span></span>
        )}
        {thing && <a href={address({ view: "releases", filters: { body: thing.key } })}>{`${t("onlyThis")} (${number(thing.releases)})`}</a>}
        {thing && (thing.type === "organization" || thing.type === "programme") && (
          <a href={address({ view: "network", focus: thing.key })}>{t("inNetwork")}</a>
        )}
        {thing?.wikidata && <span class="muted">{t("linkTo")}: <bdi>{thing.wikidata}</bdi></span>}
      </p>
    </>
  );
}
