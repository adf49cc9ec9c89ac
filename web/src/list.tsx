// The list of releases: pages of a fixed length, so that ten thousand are as quick as ten.

import type { JSX } from "preact";

import { foldWithOffsets, termsOf } from "./fold.ts";
import { day, eventType, number, t } from "./i18n.ts";
import type { Release } from "./model.ts";
import { directionOf, Name } from "./names.tsx";
import type { Order } from "./state.ts";
import { address, filters, opened, order, page, printing, shown } from "./state.ts";

export const PER_PAGE = 40;
const MOST_PRINTED = 1000;

export function List(): JSX.Element {
  const all = shown.value;
  const pages = Math.max(1, Math.ceil(all.length / PER_PAGE));
  const here = Math.min(page.value, pages - 1);
  const rows = printing.value ? all.slice(0, MOST_PRINTED) : all.slice(here * PER_PAGE, (here + 1) * PER_PAGE);
  const terms = termsOf(filters.value.q);
  return (
    <section class="list" aria-label={t("releases")}>
      <div class="list-head">
        <label for="order">{t("sort")}</label>
        <select id="order" value={order.value} onChange={(e) => {
          order.value = e.currentTarget.value as Order;
          page.value = 0;
        }}>
          <option value="newest">{t("newest")}</option>
          <option value="oldest">{t("oldest")}</option>
          <option value="given">{t("asGiven")}</option>
        </select>
      </div>
      {all.length === 0 && <p class="empty">{t("none")}</p>}
      <ol class="rows" start={here * PER_PAGE + 1} onKeyDown={moveBetweenRows}>
        {rows.map((release) => <Row key={release.id} release={release} terms={terms} />)}
      </ol>
      {pages > 1 && <Pages pages={pages} here={here} />}
    </section>
  );
}

function Pages({ pages, here }: { pages: number; here: number }): JSX.Element {
  const turn = (to: number): void => {
    page.value = to;
    document.querySelector(".list")?.scrollTo({ top: 0 });
  };
  return (
    <nav class="pages" aria-label={t("pages")}>
      <button type="button" disabled={here === 0} onClick={() => turn(here - 1)}>{t("previous")}</button>
      <span>{`${t("page")} ${number(here + 1)} ${t("of")} ${number(pages)}`}</span>
      <button type="button" disabled={here === pages - 1} onClick={() => turn(here + 1)}>{t("next")}</button>
    </nav>
  );
}

function moveBetweenRows(event: JSX.TargetedKeyboardEvent<HTMLOListElement>): void {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>("a.row")];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  const next = links[at + (event.key === "ArrowDown" ? 1 : -1)];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}

function Row({ release, terms }: { release: Release; terms: string[] }): JSX.Element {
  const types = [...new Set(release.happenings.map((event) => eventType(event.type)))];
  const places = [...new Set(release.happenings.flatMap((event) => event.places.map((p) => p.thing)))].slice(0, 2);
  const found = terms.length ? snippet(release, terms) : null;
  return (
    <li>
      <a class="row" href={address({ open: release.id })} aria-current={release === opened.value ? "true" : undefined}>
        <span class="row-title" dir={directionOf(release.title || release.source)} lang={release.title ? "ar" : undefined}>{release.title || release.source}</span>
        <span class="row-meta">
          <span class="figure">{release.day ? day(release.day) : t("undated")}</span>
          {types.length > 0 && <span>{types.slice(0, 3).join(" · ")}</span>}
          {places.map((place) => <Name key={place.key} thing={place} />)}
          {release.payments.length > 0 && <span class="tag money">{t("funding")}</span>}
        </span>
        {found && (
          <span class="row-snippet" lang="ar" dir={directionOf(found.join(""))}>
            {found[0]}<mark>{found[1]}</mark>{found[2]}
          </span>
        )}
      </a>
    </li>
  );
}

const AROUND = 48;

/** Where a term is found in the text: before, the words, after. */
function snippet(release: Release, terms: readonly string[]): [string, string, string] | null {
  const text = release.raw.release.text;
  if (text === undefined) return null;
  const { folded, offsets } = foldWithOffsets(text);
  for (const term of terms) {
    const at = folded.indexOf(term);
    if (at < 0) continue;
    const [start, end] = [offsets[at]!, offsets[at + term.length] ?? text.length];
    const from = Math.max(0, text.lastIndexOf(" ", Math.max(0, start - AROUND)));
    const space = text.indexOf(" ", Math.min(text.length, end + AROUND));
    const to = space < 0 ? text.length : space;
    return [`${from > 0 ? "…" : ""}${text.slice(from, start)}`, text.slice(start, end), `${text.slice(end, to)}${to < text.length ? "…" : ""}`];
  }
  return null;
}
