// Events over time: bars to choose a time, and the events one under the other.

import { computed } from "@preact/signals";
import { scaleLinear, scaleUtc } from "d3-scale";
import { utcDay, utcMonth, utcYear } from "d3-time";
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";

import { count, day, eventType, lang, number, statusName, t } from "./i18n.ts";
import type { Happening } from "./model.ts";
import { Name, Words } from "./names.tsx";
import { address, ask, printing, shownEvents } from "./state.ts";
import { useWidth } from "./width.ts";

const dated = computed(() => shownEvents.value.filter((event) => event.start).sort((a, b) => a.start.localeCompare(b.start)));
const undated = computed(() => shownEvents.value.filter((event) => !event.start));

const quarters = utcMonth.every(3)!;
const BINS = [
  { title: "perMonth", every: utcMonth, most: 40, precision: 7 },
  { title: "perQuarter", every: quarters, most: 60, precision: 7 },
  { title: "perYear", every: utcYear, most: Infinity, precision: 4 },
] as const;

interface Bar {
  from: Date;
  to: Date;
  events: Happening[];
}

const iso = (date: Date): string => date.toISOString().slice(0, 10);

/** Bars of equal time from the first event to the last. */
function barsOf(events: readonly Happening[]): { title: (typeof BINS)[number]["title"]; bars: Bar[]; precision: number } {
  const first = new Date(events[0]!.start);
  const last = new Date(events.at(-1)!.start);
  const bin = BINS.find(({ every, most }) => every.range(every.floor(first), utcDay.offset(last, 1)).length <= most)!;
  const starts = bin.every.range(bin.every.floor(first), utcDay.offset(last, 1));
  const bars = starts.map((from, n): Bar => ({
    from, to: utcDay.offset(starts[n + 1] ?? bin.every.ceil(utcDay.offset(last, 1)), -1), events: [],
  }));
  let at = 0;
  for (const event of events) {
    while (at + 1 < bars.length && event.start >= iso(bars[at + 1]!.from)) at++;
    bars[at]!.events.push(event);
  }
  return { title: bin.title, bars, precision: bin.precision };
}

const HEIGHT = 180;
const EDGE = { top: 16, bottom: 26, start: 34, end: 8 };

function Chart({ events }: { events: readonly Happening[] }): JSX.Element {
  const [box, width] = useWidth<HTMLDivElement>(800);
  const { title, bars, precision } = barsOf(events);
  const rtl = lang.value === "ar";
  // Time runs as one reads: from right to left in Arabic.
  const [near, far] = rtl ? [width - EDGE.start, EDGE.end] : [EDGE.start, width - EDGE.end];
  const x = scaleUtc([bars[0]!.from, utcDay.offset(bars.at(-1)!.to, 1)], [near, far]);
  const most = Math.max(...bars.map((bar) => bar.events.length));
  const y = scaleLinear([0, most], [HEIGHT - EDGE.bottom, EDGE.top]).nice(3);
  const ticks = y.ticks(3).filter(Number.isInteger);
  const label = (bar: Bar): string => `${day(iso(bar.from).slice(0, precision))}: ${count(bar.events.length, "event")}`;
  const choose = (bar: Bar): void => ask({ from: iso(bar.from), to: iso(bar.to) });
  return (
    <figure class="chart" ref={box}>
      <figcaption>{t(title)}. <span class="muted no-print">{t("chooseBar")}</span></figcaption>
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} width={width} height={HEIGHT} role="group" aria-label={t(title)}>
        {ticks.map((tick) => (
          <g key={tick} class="grid" aria-hidden="true">
            <line x1={near} x2={far} y1={y(tick)} y2={y(tick)} />
            <text x={rtl ? near + 6 : near - 6} y={y(tick)} dy="0.32em" text-anchor="end" direction={rtl ? "rtl" : "ltr"}>{number(tick)}</text>
          </g>
        ))}
        {bars.map((bar) => {
          const [a, b] = [x(bar.from), x(utcDay.offset(bar.to, 1))];
          const [left, size] = [Math.min(a, b), Math.abs(b - a)];
          const gap = Math.min(2, size / 5);
          if (!bar.events.length) return null;
          return (
            <g
              key={bar.from} class="bar" role="button" tabindex={0} aria-label={label(bar)} onClick={() => choose(bar)}
              onKeyDown={(event) => {
                if (event.key !== "Enter" && event.key !== " ") return;
                event.preventDefault();
                choose(bar);
              }}
            >
              <title>{label(bar)}</title>
              <rect class="reach" x={left} y={EDGE.top} width={size} height={HEIGHT - EDGE.top - EDGE.bottom} />
              <rect
                class="fill" x={left + gap / 2} width={Math.min(Math.max(1, size - gap), 46)} y={y(bar.events.length)}
                height={y(0) - y(bar.events.length)}
              />
            </g>
          );
        })}
        {x.ticks(Math.max(2, Math.floor(width / 130))).map((tick) => (
          <text key={tick} class="axis" x={Math.min(width - 36, Math.max(36, x(tick)))} y={HEIGHT - 8} text-anchor="middle" aria-hidden="true">
            {day(iso(tick).slice(0, tick.getUTCMonth() === 0 && precision === 4 ? 4 : 7))}
          </text>
        ))}
      </svg>
    </figure>
  );
}

const STEP = 60;

export function Timeline(): JSX.Element {
  const [most, setMost] = useState(STEP);
  const events = dated.value;
  useEffect(() => setMost(STEP), [events]);
  const listed = printing.value ? events : events.slice(0, most);
  const months = new Map<string, Happening[]>();
  for (const event of listed) {
    const month = event.raw.dates?.every((date) => date.start.length === 4) ? event.start.slice(0, 4) : event.start.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), event]);
  }
  return (
    <section class="view timeline">
      <h2>{t("timeline")}</h2>
      <p class="lead">{t("timelineLead")}</p>
      {shownEvents.value.length === 0 && <p class="empty">{t("none")}</p>}
      {events.length > 0 && <Chart events={events} />}
      {[...months].map(([month, among]) => (
        <section key={month} class="month" aria-label={day(month)}>
          <h3 class="figure">{day(month)}</h3>
          <ul>{among.map((event) => <EventRow key={`${event.release.id}/${event.id}`} event={event} />)}</ul>
        </section>
      ))}
      {listed.length < events.length && (
        <button type="button" class="more-rows" onClick={() => setMost(most + STEP * 4)}>
          {t("showMore")} ({number(events.length - listed.length)})
        </button>
      )}
      {undated.value.length > 0 && (
        <details class="undated">
          <summary>{t("withoutDate")} ({number(undated.value.length)})</summary>
          <ul>{undated.value.slice(0, 300).map((event) => <EventRow key={`${event.release.id}/${event.id}`} event={event} />)}</ul>
        </details>
      )}
    </section>
  );
}

function EventRow({ event }: { event: Happening }): JSX.Element {
  const organizers = event.claims.filter((claim) => claim.role === "organizer").slice(0, 3);
  const dates = event.raw.dates ?? [];
  return (
    <li class="event-row">
      <a href={address({ open: event.release.id, lit: event.id })}>
        <span class="when figure">{dates.length ? day(dates[0]!.start) : ""}</span>
        <span class="what">
          <strong>{eventType(event.type)}</strong>
          {event.status !== "held" && <span class={`status ${event.status}`}> {statusName(event.status)}</span>}
          {event.raw.name && <> <Words>{event.raw.name}</Words></>}
          <span class="row-meta">
            {event.places.slice(0, 2).map((place) => <Name key={place.thing.key} thing={place.thing} />)}
            {organizers.map((claim) => <Name key={claim.who.key} thing={claim.who} />)}
          </span>
          {!event.raw.name && event.release.title && <span class="row-meta"><Words>{event.release.title}</Words></span>}
        </span>
      </a>
    </li>
  );
}
