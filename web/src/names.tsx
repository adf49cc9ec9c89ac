// Pieces that many views share: names in their own direction, values, links to filters.

import type { ComponentChildren, JSX } from "preact";

import type { Piece, Term } from "./facts.ts";
import { count, dateRange, fundingName, lang, money, number, roleName, t } from "./i18n.ts";
import type { Thing } from "./model.ts";

/** The direction of a line: that of its first letter. Browsers differ in when they look again at `dir="auto"`. */
export function directionOf(text: string): "rtl" | "ltr" {
  const letter = /\p{L}/u.exec(text)?.[0] ?? "";
  return letter === "" || /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(letter) ? "rtl" : "ltr";
}

/** Words of a release: Arabic unless they say otherwise, set apart from what stands around them. */
export function Words({ children }: { children: string }): JSX.Element {
  const latin = !/[\u0600-\u06ff]/.test(children) && /[a-z]/i.test(children);
  return latin ? <bdi dir="ltr">{children}</bdi> : <bdi lang="ar">{children}</bdi>;
}

/** The name of a thing in the reader's language, where it has one. */
export function Name({ thing }: { thing: Thing }): JSX.Element {
  if (lang.value === "en" && thing.nameEn) {
    return (
      <bdi lang="en" title={thing.name}>
        {thing.nameEn}
      </bdi>
    );
  }
  return <Words>{thing.name}</Words>;
}

export const nameOf = (thing: Thing): string => (lang.value === "en" && thing.nameEn ? thing.nameEn : thing.name);

function termText(term: Term): string {
  switch (term.kind) {
    case "role":
      return roleName(term.of);
    case "funding":
      return fundingName(term.of);
    case "to":
      return t("to_");
    case "comma":
      return t("comma");
    case "relative":
      return t("relative");
    case "hijri":
      return t("hijri");
  }
}

/** What a fact says. */
export function PieceView({ piece }: { piece: Piece }): JSX.Element {
  if ("thing" in piece) return <Name thing={piece.thing} />;
  if ("words" in piece) return <Words>{piece.words}</Words>;
  if ("date" in piece) return <bdi class="figure">{dateRange(piece.date.start, piece.date.end)}</bdi>;
  if ("money" in piece) return <bdi class="figure sum">{money(piece.money.value, piece.money.currency)}</bdi>;
  if ("people" in piece) return <span class="muted">({number(piece.people)})</span>;
  if ("term" in piece) return <span class="muted">{termText(piece.term)}</span>;
  const { total, men, women } = piece.count;
  const parts = [
    men === undefined ? "" : `${number(men)} ${t("men")}`,
    women === undefined ? "" : `${number(women)} ${t("women")}`,
  ].filter(Boolean);
  return (
    <span>
      {total === undefined ? parts.join(`${t("comma")} `) : count(total, "person")}
      {total !== undefined && parts.length > 0 && <span class="muted"> ({parts.join(`${t("comma")} `)})</span>}
    </span>
  );
}

const isComma = (piece: Piece): boolean => "term" in piece && piece.term.kind === "comma";

export function Pieces({ pieces }: { pieces: readonly Piece[] }): JSX.Element {
  return (
    <>
      {pieces.map((piece, n) => (
        <span key={n}>
          {n > 0 && !isComma(piece) && " "}
          <PieceView piece={piece} />
        </span>
      ))}
    </>
  );
}

export function Field({ label, id, children }: { label: string; id: string; children: ComponentChildren }): JSX.Element {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children}
    </div>
  );
}
