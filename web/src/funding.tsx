// Totals of stated funding, by currency and funder, down to the words of each payment.

import { computed } from "@preact/signals";
import type { JSX } from "preact";
import { useState } from "preact/hooks";

import { count, currencyName, fundingName, money, number, t } from "./i18n.ts";
import type { Payment, Thing } from "./model.ts";
import { Name, Words } from "./names.tsx";
import { address, printing, shownPayments } from "./state.ts";
import type { Currency, Row } from "./totals.ts";
import { totalsOf } from "./totals.ts";

const totals = computed(() => totalsOf(shownPayments.value));
const withoutSum = computed(() => {
  const found = new Map<Thing, Payment[]>();
  for (const payment of shownPayments.value) {
    if (!payment.raw.amount) found.set(payment.funder, [...(found.get(payment.funder) ?? []), payment]);
  }
  return [...found].sort((a, b) => b[1].length - a[1].length);
});

const STATUSES = ["stated", "pledged", "requested"] as const;

export function Funding(): JSX.Element {
  return (
    <section class="view funding">
      <h2>{t("funding")}</h2>
      <p class="lead">{t("fundingLead")}</p>
      {shownPayments.value.length === 0 && <p class="empty">{t("noFunding")}</p>}
      {totals.value.map((currency) => <CurrencyTable key={currency.code} currency={currency} />)}
      {withoutSum.value.length > 0 && (
        <section aria-labelledby="no-sum">
          <h3 id="no-sum">{t("withoutSum")}</h3>
          <ul class="no-sum">
            {withoutSum.value.slice(0, 200).map(([funder, payments]) => (
              <li key={funder.key}>
                <details>
                  <summary><Name thing={funder} /> <span class="muted">{count(payments.length, "payment")}</span></summary>
                  <Payments payments={payments} />
                </details>
              </li>
            ))}
          </ul>
        </section>
      )}
    </section>
  );
}

function CurrencyTable({ currency }: { currency: Currency }): JSX.Element {
  const id = `currency-${currency.code}`;
  const columns = STATUSES.filter((status) => status === "stated" || currency.total[status] > 0);
  const most = Math.max(...currency.rows.map((row) => row.sums.stated), 1);
  return (
    <section class="currency" aria-labelledby={id}>
      <h3 id={id}><bdi>{currencyName(currency.code)}</bdi> <span class="muted">{currency.code}</span></h3>
      <div class="scroll" tabIndex={0} role="group" aria-labelledby={id}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("funder")}</th>
              {columns.map((status) => <th key={status} scope="col" class="sum">{t(status)}</th>)}
            </tr>
          </thead>
          {currency.rows.map((row) => <FunderRow key={row.funder.key} row={row} code={currency.code} columns={columns} most={most} />)}
          <tfoot>
            <tr>
              <th scope="row">{t("totalOf")}</th>
              {columns.map((status) => <td key={status} class="sum"><bdi>{money(currency.total[status], currency.code)}</bdi></td>)}
            </tr>
          </tfoot>
        </table>
      </div>
      {currency.rows.some((row) => row.joint) && <p class="note">* {t("joint")}</p>}
    </section>
  );
}

interface RowProps {
  row: Row;
  code: string;
  columns: readonly (typeof STATUSES)[number][];
  most: number;
}

function FunderRow({ row, code, columns, most }: RowProps): JSX.Element {
  const [open, setOpen] = useState(false);
  const shown = open || printing.value;
  const id = `payments-${code}-${row.funder.key}`;
  return (
    <tbody class={shown ? "open" : ""}>
      <tr>
        <th scope="row">
          <button type="button" class="plain opener" aria-expanded={shown} aria-controls={id} onClick={() => setOpen(!open)}>
            <Name thing={row.funder} />{row.joint && "*"}{" "}
            <span class="muted">{count(row.payments.length, "payment")}</span>
          </button>
        </th>
        {columns.map((status) => (
          <td key={status} class="sum">
            {row.sums[status] > 0 && <bdi>{money(row.sums[status], code)}</bdi>}
            {status === "stated" && (
              <svg class="meter" width="100%" height="4" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                <rect width={Math.max(row.sums.stated > 0 ? 1 : 0, (100 * row.sums.stated) / most)} height="4" />
              </svg>
            )}
          </td>
        ))}
      </tr>
      <tr id={id} hidden={!shown}>
        {shown && <td colSpan={columns.length + 1}><Payments payments={row.payments} /></td>}
      </tr>
    </tbody>
  );
}

function Payments({ payments }: { payments: readonly Payment[] }): JSX.Element {
  return (
    <ul class="payments">
      {payments.slice(0, 200).map((payment) => (
        <li key={`${payment.release.id}/${payment.id}`}>
          {payment.raw.amount && <bdi class="figure sum">{money(payment.raw.amount.value, payment.raw.amount.currency)}</bdi>}{" "}
          {payment.raw.status !== "stated" && <span class="muted">{fundingName(payment.raw.status)} </span>}
          <span class="muted">{t("forWhat")}: </span><Words>{payment.raw.object}</Words>
          {payment.recipient && <> <span class="muted">{t("to_")}</span> <Name thing={payment.recipient} /></>}
          {" — "}
          <a href={address({ open: payment.release.id, lit: payment.id })}>
            {payment.release.title ? <Words>{payment.release.title}</Words> : <bdi>{payment.release.source}</bdi>}
          </a>{" "}
          <span class="muted">{t("confidence")} {number(payment.raw.confidence)}</span>
        </li>
      ))}
    </ul>
  );
}
