// One release: its text and beside it its facts. A fact lights up its words, words light up their facts.

import { computed } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";

import type { Fact, Group } from "./facts.ts";
import { groupsOf } from "./facts.ts";
import { FactsPanel, Peek } from "./factspanel.tsx";
import { hitsIn, termsOf } from "./fold.ts";
import { day, t } from "./i18n.ts";
import type { Release } from "./model.ts";
import { directionOf } from "./names.tsx";
import { readingOf, segmentsOf } from "./reading.ts";
import { address, filters, light, lit, opened, printing, wide } from "./state.ts";
import { TextView } from "./textview.tsx";

interface Sheet {
  release: Release;
  groups: Group[];
  facts: Fact[];
  hidden: number;
}

/** The open release with the facts that are sure enough. */
const sheet = computed<Sheet | null>(() => {
  const release = opened.value;
  if (!release) return null;
  const { sure } = filters.value;
  let hidden = 0;
  const groups = groupsOf(release)
    .map((group) => {
      if (group.kind === "event" && (group.facts[0]!.confidence ?? 1) < sure) {
        hidden += group.facts.length;
        return { ...group, facts: [] };
      }
      const facts = group.facts.filter((fact) => (fact.confidence ?? 1) >= sure);
      hidden += group.facts.length - facts.length;
      return { ...group, facts };
    })
    .filter((group) => group.facts.length > 0);
  return { release, groups, facts: groups.flatMap((group) => group.facts), hidden };
});

const reading = computed(() => (sheet.value ? readingOf(sheet.value.release, sheet.value.facts) : null));
const lines = computed(() => {
  if (!sheet.value || !reading.value) return [];
  return segmentsOf(reading.value, sheet.value.facts, hitsIn(reading.value.text, termsOf(filters.value.q)));
});

const litFact = computed(() => sheet.value?.facts.find((fact) => fact.id === lit.value));

export function ReleaseView(): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  const shownSheet = sheet.value;
  const id = shownSheet?.release.id;
  useEffect(() => {
    if (!id || lit.value) return;
    document.querySelector(".text")?.scrollTo({ top: 0 });
    document.querySelector(".facts")?.scrollTo({ top: 0 });
    // In a narrow window the release takes the place of the list: the focus goes with it.
    if (!wide.value) {
      window.scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
    }
  }, [id]);
  if (!shownSheet || !reading.value) return <></>;
  const { release, groups, facts, hidden } = shownSheet;
  const chosen = litFact.value;
  const published = release.raw.release.published;
  return (
    <article class="reading" aria-labelledby="release-title" onKeyDown={(event) => {
      if (event.key === "Escape" && lit.value) light("");
    }}>
      <div class="sheet">
        <div class="text">
          <header class="release-head">
            <a class="back" href={address({ view: "releases" })}>
              <span class="arrow" aria-hidden="true" /> {t("back")}
            </a>
            <h2 id="release-title" tabIndex={-1} ref={heading} dir={directionOf(release.title || t("untitled"))} lang={release.title ? "ar" : undefined}>
              {release.title || t("untitled")}
            </h2>
            <p class="muted small">
              {published && <span class="figure">{day(published.start)} · </span>}
              <bdi class="path">{release.source}</bdi>
            </p>
          </header>
          {!reading.value.whole && <p class="note">{t("noText")}</p>}
          <TextView lines={lines.value} facts={facts} />
        </div>
        <FactsPanel groups={groups} reading={reading.value} hidden={hidden} all={printing.value} />
      </div>
      {chosen && <Peek fact={chosen} />}
    </article>
  );
}
