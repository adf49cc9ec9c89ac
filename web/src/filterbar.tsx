// The filters. They hold for every view: list, timeline, network and funding.

import { computed, signal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

import type { Option } from "./combobox.tsx";
import { Combobox } from "./combobox.tsx";
import type { Filters } from "./filters.ts";
import { fold } from "./fold.ts";
import { count, countryName, eventType, label, number, roleName, t } from "./i18n.ts";
import type { Role } from "./model.ts";
import { Field, nameOf } from "./names.tsx";
import type { EventType } from "./record.ts";
import { ask, clearFilters, filtered, filters, model, shown } from "./state.ts";

const ROLES: Role[] = [
  "organizer", "partner", "funder", "recipient", "patron", "programme", "quoted", "opener", "speaker", "chair",
  "head_of_delegation", "delegation", "representative", "expert", "trainer", "trainee", "attendee", "visitor",
  "counterpart", "signatory", "beneficiary",
];

/** Bodies, people and programmes, those of most releases first. */
const bodyOptions = computed<Option[]>(() =>
  model.value.things
    .filter((thing) => thing.type !== "document")
    .sort((a, b) => b.releases - a.releases)
    .map((thing) => ({
      key: thing.key, text: nameOf(thing), folded: thing.folded, count: thing.releases, note: label(thing.type),
    })),
);

/** Places of events and their countries. */
const placeOptions = computed<Option[]>(() => {
  const releases = new Map<string, Set<number>>();
  const options = new Map<string, Option>();
  const add = (key: string, index: number, make: () => Omit<Option, "key" | "count">): void => {
    if (!options.has(key)) options.set(key, { key, count: 0, ...make() });
    releases.set(key, (releases.get(key) ?? new Set()).add(index));
  };
  for (const event of model.value.happenings) {
    for (const { thing } of event.places) {
      add(thing.key, event.release.index, () => ({ text: nameOf(thing), folded: thing.folded }));
      const { country } = thing;
      if (country) {
        add(`country:${country}`, event.release.index, () => ({
          text: countryName(country), folded: fold(countryName(country)), note: t("countries"),
        }));
      }
    }
  }
  for (const [key, option] of options) option.count = releases.get(key)!.size;
  return [...options.values()].sort((a, b) => b.count - a.count);
});

const types = computed(() => {
  const counts = new Map<EventType, number>();
  for (const event of model.value.happenings) counts.set(event.type, (counts.get(event.type) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
});

const roles = computed(() => {
  const present = new Set<Role>();
  for (const release of model.value.releases) {
    for (const claim of release.loose) present.add(claim.role);
    for (const event of release.happenings) for (const claim of event.claims) present.add(claim.role);
  }
  return ROLES.filter((role) => present.has(role));
});

const expanded = signal(false);

export function FilterBar(): JSX.Element {
  const f = filters.value;
  const active = (["body", "role", "place", "type", "from", "to", "sure"] as const).filter((name) => f[name]).length;
  return (
    <search class="filters" aria-label={t("filters")}>
      <div class="search-row">
        <SearchBox />
        <button
          type="button" class="toggle-filters" aria-expanded={expanded.value} aria-controls="more-filters"
          onClick={() => (expanded.value = !expanded.value)}
        >
          {t("filters")}{active > 0 && ` (${number(active)})`}
        </button>
      </div>
      <div id="more-filters" class={expanded.value ? "more open" : "more"}>
        <Combobox id="f-body" label={t("body")} empty={t("anyBody")} value={f.body} options={bodyOptions.value} choose={(body) => ask({ body })} />
        <Field label={t("role")} id="f-role">
          <select id="f-role" value={f.role} onChange={(e) => ask({ role: e.currentTarget.value as Filters["role"] })}>
            <option value="">{t("anyRole")}</option>
            <option value="part">{t("anyPart")}</option>
            {roles.value.map((role) => <option key={role} value={role}>{roleName(role)}</option>)}
          </select>
        </Field>
        <Combobox id="f-place" label={t("place")} empty={t("anyPlace")} value={f.place} options={placeOptions.value} choose={(place) => ask({ place })} />
        <Field label={t("type")} id="f-type">
          <select id="f-type" value={f.type} onChange={(e) => ask({ type: e.currentTarget.value as Filters["type"] })}>
            <option value="">{t("anyType")}</option>
            {types.value.map(([type, n]) => <option key={type} value={type}>{`${eventType(type)} (${number(n)})`}</option>)}
          </select>
        </Field>
        <Field label={t("from")} id="f-from">
          <input id="f-from" type="date" value={f.from} onChange={(e) => ask({ from: e.currentTarget.value })} />
        </Field>
        <Field label={t("to")} id="f-to">
          <input id="f-to" type="date" value={f.to} onChange={(e) => ask({ to: e.currentTarget.value })} />
        </Field>
        <Field label={t("sure")} id="f-sure">
          <select id="f-sure" value={String(f.sure)} onChange={(e) => ask({ sure: Number(e.currentTarget.value) })}>
            <option value="0">{t("anySure")}</option>
            {[0.5, 0.6, 0.7, 0.8, 0.9].map((value) => <option key={value} value={String(value)}>{number(value)}</option>)}
          </select>
        </Field>
      </div>
      <p class="outcome" role="status">
        <span>
          {filtered.value
            ? `${count(shown.value.length, "release")} ${t("of")} ${number(model.value.releases.length)}`
            : count(model.value.releases.length, "release")}
        </span>
        {filtered.value && (
          <button type="button" class="plain" onClick={clearFilters}>{t("clearAll")}</button>
        )}
      </p>
    </search>
  );
}

const PATIENCE = 150;

function SearchBox(): JSX.Element {
  const [typed, setTyped] = useState(filters.value.q);
  const timer = useRef(0);
  const { q } = filters.value;
  useEffect(() => setTyped(q), [q]);
  const search = (words: string): void => {
    setTyped(words);
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => ask({ q: words }), PATIENCE);
  };
  return (
    <div class="field search">
      <label for="f-q">{t("search")}</label>
      <input
        id="f-q" type="search" dir={typed ? "auto" : undefined} placeholder={t("searchHint")} value={typed}
        autocomplete="off" spellcheck={false} onInput={(e) => search(e.currentTarget.value)}
      />
    </div>
  );
}
