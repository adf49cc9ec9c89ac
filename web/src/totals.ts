// Stated sums by currency and funder.

import type { Payment, Thing } from "./model.ts";
import type { FundingStatus } from "./record.ts";

export interface Row {
  funder: Thing;
  sums: Record<FundingStatus, number>;
  payments: Payment[];
  joint: boolean;
}

export interface Currency {
  code: string;
  rows: Row[];
  /** Sums that several funders share are counted once. */
  total: Record<FundingStatus, number>;
}

const nothing = (): Record<FundingStatus, number> => ({ stated: 0, pledged: 0, requested: 0 });

/** Currencies, those of most payments first, and in each its funders, those of most money first. */
export function totalsOf(payments: readonly Payment[]): Currency[] {
  const currencies = new Map<string, Map<Thing, Row>>();
  const counted = new Map<string, Record<FundingStatus, number>>();
  const seen = new Set<string>();
  for (const payment of payments) {
    const { amount, status } = payment.raw;
    if (!amount) continue;
    const rows = currencies.get(amount.currency) ?? new Map<Thing, Row>();
    currencies.set(amount.currency, rows);
    const row = rows.get(payment.funder) ?? { funder: payment.funder, sums: nothing(), payments: [], joint: false };
    rows.set(payment.funder, row);
    const words = `${payment.release.index}:${amount.evidence[0]}:${amount.evidence[1]}`;
    row.payments.push(payment);
    row.joint ||= payment.joint;
    if (!seen.has(`${payment.funder.key} ${words}`)) row.sums[status] += amount.value;
    const total = counted.get(amount.currency) ?? nothing();
    counted.set(amount.currency, total);
    if (!seen.has(words)) total[status] += amount.value;
    seen.add(words).add(`${payment.funder.key} ${words}`);
  }
  return [...currencies]
    .map(([code, rows]): Currency => ({
      code,
      rows: [...rows.values()].sort((a, b) => b.sums.stated - a.sums.stated || b.payments.length - a.payments.length),
      total: counted.get(code)!,
    }))
    .sort((a, b) => b.rows.reduce((n, r) => n + r.payments.length, 0) - a.rows.reduce((n, r) => n + r.payments.length, 0));
}
