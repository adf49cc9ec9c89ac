// The network, drawn and as a list: the list is for the keyboard and for those who do not see the drawing.

import { computed, signal } from "@preact/signals";
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";
import type { SimulationNodeDatum } from "d3-force";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";

import { day, eventType, lang, number, t } from "./i18n.ts";
import type { Link, Node, Relation } from "./links.ts";
import { networkOf, partOf, RELATIONS } from "./links.ts";
import { Field, Name, nameOf, Words } from "./names.tsx";
import { address, filters, focus, remember, shownEvents, shownPayments } from "./state.ts";
import { useWidth } from "./width.ts";

const network = computed(() => networkOf(shownEvents.value, shownPayments.value, filters.value.sure));
const relations = signal<ReadonlySet<Relation>>(new Set(RELATIONS));
const most = signal(40);
const part = computed(() => partOf(network.value, relations.value, focus.value, most.value));

/** The events that were pointed at in the drawing. */
const picked = signal<Node | null>(null);

const LISTED = 60;

export function NetworkView(): JSX.Element {
  const { nodes } = network.value;
  const centre = nodes.get(focus.value);
  const bodies = [...nodes.values()].filter((node) => node.kind !== "event").sort((a, b) => b.weight - a.weight);
  const look = (id: string): void => {
    focus.value = id;
    picked.value = null;
    remember();
  };
  return (
    <section class="view network">
      <h2>{t("network")}</h2>
      <p class="lead">{t("networkLead")}</p>
      {network.value.links.length === 0 ? <p class="empty">{t("noLinks")}</p> : (
        <>
          <div class="controls">
            <fieldset>
              <legend>{t("linksShown")}</legend>
              {RELATIONS.map((relation) => (
                <label key={relation} class={`check ${relation}`}>
                  <input
                    type="checkbox" checked={relations.value.has(relation)}
                    onChange={(e) => {
                      const chosen = new Set(relations.value);
                      if (e.currentTarget.checked) chosen.add(relation);
                      else chosen.delete(relation);
                      relations.value = chosen;
                    }}
                  />
                  <svg class="sample" width="28" height="8" aria-hidden="true"><line class={relation} x1="0" x2="28" y1="4" y2="4" /></svg>
                  {t(relation)}
                </label>
              ))}
            </fieldset>
            <Field label={t("strongest")} id="most">
              <select id="most" value={String(most.value)} onChange={(e) => (most.value = Number(e.currentTarget.value))}>
                {[20, 40, 80, 160].map((n) => <option key={n} value={String(n)}>{number(n)}</option>)}
              </select>
            </Field>
            {centre && <button type="button" onClick={() => look("")}>{t("everything")}</button>}
          </div>
          <div class="net">
            <Drawing nodes={part.value.nodes} links={part.value.links} centre={centre} look={look} />
            <div class="net-list">
              {picked.value ? <Events node={picked.value} /> : centre ? <Relations centre={centre} look={look} /> : (
                <section aria-labelledby="bodies-title">
                  <h3 id="bodies-title">{t("bodies")}</h3>
                  <ol>
                    {bodies.slice(0, LISTED).map((node) => (
                      <li key={node.id}>
                        <button type="button" class="plain" onClick={() => look(node.id)}><NodeName node={node} /></button>{" "}
                        <span class="muted figure">{number(node.weight)}</span>
                      </li>
                    ))}
                  </ol>
                </section>
              )}
            </div>
          </div>
        </>
      )}
    </section>
  );
}

/** The events of one node of the drawing. */
function Events({ node }: { node: Node }): JSX.Element {
  return (
    <section aria-labelledby="events-title">
      <h3 id="events-title"><NodeName node={node} /></h3>
      <ul class="relations">
        {node.events.slice(0, LISTED).map((event) => (
          <li key={`${event.release.id}/${event.id}`}>
            <a href={address({ open: event.release.id, lit: event.id })}>
              {event.release.title ? <Words>{event.release.title}</Words> : <bdi>{event.release.source}</bdi>}
            </a>
            <span class="row-meta figure">{event.start && day(event.start)}</span>
          </li>
        ))}
      </ul>
      <p><button type="button" onClick={() => (picked.value = null)}>{t("close")}</button></p>
    </section>
  );
}

/** The links of one node, each with the releases that say it. */
function Relations({ centre, look }: { centre: Node; look: (id: string) => void }): JSX.Element {
  const links = network.value.links
    .filter((link) => (link.source === centre || link.target === centre) && relations.value.has(link.relation))
    .sort((a, b) => b.said.length - a.said.length);
  return (
    <section aria-labelledby="relations-title">
      <h3 id="relations-title">{t("relationsOf")} <NodeName node={centre} /></h3>
      {centre.thing && (
        <p><a href={address({ view: "releases", filters: { body: centre.thing.key } })}>{t("onlyThis")}</a></p>
      )}
      <ul class="relations">
        {links.slice(0, LISTED).map((link) => (
          <li key={`${link.source.id} ${link.target.id} ${link.relation}`}>
            <NodeLink node={link.source} centre={centre} look={look} />{" "}
            <span class={`relation ${link.relation}`}>{t(link.relation)}</span>{" "}
            <NodeLink node={link.target} centre={centre} look={look} />
            <span class="said">
              {link.said.slice(0, 8).map(({ release, fact }) => (
                <a key={release.id + fact} href={address({ open: release.id, lit: fact })}>
                  {release.title ? <Words>{shorten(release.title, 60)}</Words> : <bdi>{release.source}</bdi>}
                </a>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function NodeLink({ node, centre, look }: { node: Node; centre: Node; look: (id: string) => void }): JSX.Element {
  if (node === centre || node.kind === "event") return <strong><NodeName node={node} /></strong>;
  return <button type="button" class="plain" onClick={() => look(node.id)}><NodeName node={node} /></button>;
}

function NodeName({ node }: { node: Node }): JSX.Element {
  if (node.thing) return <Name thing={node.thing} />;
  const event = node.events[0]!;
  if (node.events.length > 1) return <>{plainName(node)}</>;
  return <>{eventType(event.type)}{event.raw.name && <> <Words>{event.raw.name}</Words></>}</>;
}

function plainName(node: Node): string {
  if (node.thing) return nameOf(node.thing);
  const event = node.events[0]!;
  if (node.events.length > 1) return `${number(node.events.length)} × ${eventType(event.type)}`;
  return event.raw.name ?? eventType(event.type);
}

const shorten = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text);

interface Placed extends SimulationNodeDatum {
  node: Node;
  r: number;
}

interface Drawn {
  dots: Placed[];
  lines: { link: Link; source: Placed; target: Placed }[];
}

function radius(node: Node, most: number): number {
  if (node.kind === "event") return 4.5 + Math.min(9, Math.sqrt(node.events.length) - 0.5);
  return 6 + 11 * Math.sqrt(node.weight / most);
}

/** Where everything stands: the same every time for the same network. */
function place(nodes: readonly Node[], links: readonly Link[], width: number, height: number): Drawn {
  const most = Math.max(...nodes.map((node) => (node.kind === "event" ? 1 : node.weight)), 8);
  const dots: Placed[] = nodes.map((node) => ({ node, r: radius(node, most) }));
  const byNode = new Map(dots.map((dot) => [dot.node, dot]));
  const lines = links.map((link) => ({ link, source: byNode.get(link.source)!, target: byNode.get(link.target)! }));
  const tight = width < 500;
  forceSimulation(dots)
    .force("link", forceLink(lines.map((line) => ({ ...line }))).distance((tight ? 46 : 70) + Math.min(50, 300 / (nodes.length + 1))).strength(0.6))
    .force("charge", forceManyBody().strength(tight ? -130 : -260).distanceMax(420))
    .force("collide", forceCollide<Placed>((dot) => dot.r + (tight ? 9 : 16)))
    .force("x", forceX(width / 2).strength(tight ? 0.12 : 0.06))
    .force("y", forceY(height / 2).strength(0.09))
    .stop()
    .tick(260);
  fit(dots, width, height, { x: tight ? 40 : 80, y: 30 });
  return { dots, lines };
}

const LARGEST = 1.4;

/** Move and scale what is placed so that it fills the drawing. */
function fit(dots: readonly Placed[], width: number, height: number, margin: { x: number; y: number }): void {
  const [xs, ys] = [dots.map((dot) => dot.x!), dots.map((dot) => dot.y!)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const across = Math.min(LARGEST, (width - 2 * margin.x) / Math.max(1, right - left));
  const down = Math.min(LARGEST, (height - 2 * margin.y) / Math.max(1, bottom - top));
  for (const dot of dots) {
    dot.x = width / 2 + (dot.x! - (left + right) / 2) * across;
    dot.y = height / 2 + (dot.y! - (top + bottom) / 2) * down;
  }
}

interface Label {
  text: string;
  /** Its middle and its baseline, from the node. */
  x: number;
  y: number;
}

const ARABIC = /[\u0600-\u06ff]/;
/** Width of a letter on average, in pixels. */
const letter = (text: string): number => (ARABIC.test(text) ? 5.3 : 6.4);
const LINE = 15;

/** Labels for as many nodes as there is room for, those of most links first; the others show theirs to the pointer. */
function placeLabels(dots: readonly Placed[], width: number, height: number): Map<Placed, Label> {
  const longest = width < 500 ? 20 : 32;
  const boxes = dots.map((dot) => [dot.x! - dot.r, dot.y! - dot.r, dot.x! + dot.r, dot.y! + dot.r] as const);
  const taken: (readonly [number, number, number, number])[] = [...boxes];
  const labels = new Map<Placed, Label>();
  const ranked = [...dots].sort((a, b) => Number(b.node.kind !== "event") - Number(a.node.kind !== "event") || b.r - a.r);
  for (const dot of ranked) {
    const text = shorten(plainName(dot.node), longest);
    const size = text.length * letter(text);
    const beside = dot.r + 5 + size / 2;
    for (const [x, y] of [[0, dot.r + 12], [0, -dot.r - 5], [beside, 4], [-beside, 4]] as const) {
      // A label at the edge moves inwards.
      const middle = Math.min(width - size / 2 - 2, Math.max(size / 2 + 2, dot.x! + x));
      const box = [middle - size / 2, dot.y! + y - LINE + 3, middle + size / 2, dot.y! + y + 4] as const;
      const free = box[1] > 0 && box[3] < height && taken.every((other) =>
        box[2] < other[0] || box[0] > other[2] || box[3] < other[1] || box[1] > other[3]);
      if (!free) continue;
      taken.push(box);
      labels.set(dot, { text, x: middle - dot.x!, y });
      break;
    }
  }
  return labels;
}

interface DrawingProps {
  nodes: readonly Node[];
  links: readonly Link[];
  centre: Node | undefined;
  look: (id: string) => void;
}

function Drawing({ nodes, links, centre, look }: DrawingProps): JSX.Element {
  const [box, width] = useWidth<HTMLDivElement>(760);
  const height = Math.round(Math.min(760, Math.max(300, 180 + nodes.length * 18)));
  const { dots, lines } = useMemo(() => place(nodes, links, width, height), [nodes, links, width, height]);
  const labels = useMemo(() => placeLabels(dots, width, height), [dots, width, height, lang.value]);
  return (
    <div class="drawing" ref={box}>
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
        {lines.map(({ link, source, target }, n) => (
          <line
            key={n} class={link.relation} x1={source.x} y1={source.y} x2={target.x} y2={target.y}
            stroke-width={1 + Math.min(6, Math.sqrt(link.said.length))}
          />
        ))}
        {dots.map((dot) => (
          <g
            key={dot.node.id} class={`node ${dot.node.kind}${dot.node === centre ? " centre" : ""}`}
            transform={`translate(${dot.x!.toFixed(1)} ${dot.y!.toFixed(1)})`}
            onClick={() => {
              if (dot.node.kind === "event") picked.value = dot.node;
              else look(dot.node.id);
            }}
          >
            <title>{plainName(dot.node)}</title>
            {dot.node.kind === "programme" ? <rect x={-dot.r} y={-dot.r} width={2 * dot.r} height={2 * dot.r} rx="2" />
              : dot.node.kind === "event" ? <path d={`M0 ${-dot.r - 1}L${dot.r + 1} 0L0 ${dot.r + 1}L${-dot.r - 1} 0Z`} />
              : <circle r={dot.r} />}
            {labels.has(dot) && (
              <text
                x={labels.get(dot)!.x} y={labels.get(dot)!.y} text-anchor="middle"
                direction={ARABIC.test(labels.get(dot)!.text) ? "rtl" : "ltr"}
              >
                {labels.get(dot)!.text}
              </text>
            )}
          </g>
        ))}
      </svg>
      <p class="legend muted">
        <span><svg width="14" height="14" aria-hidden="true" class="node body"><circle cx="7" cy="7" r="6" /></svg> {t("legendBody")}</span>
        <span><svg width="14" height="14" aria-hidden="true" class="node programme"><rect x="1" y="1" width="12" height="12" rx="2" /></svg> {t("legendProgramme")}</span>
        <span><svg width="14" height="14" aria-hidden="true" class="node event"><path d="M7 1L13 7L7 13L1 7Z" /></svg> {t("legendEvent")}</span>
      </p>
    </div>
  );
}

