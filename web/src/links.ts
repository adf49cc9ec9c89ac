// Who funds, organises and partners in what: nodes and links, counted over releases.

import type { Happening, Payment, Release, Thing } from "./model.ts";

export const RELATIONS = ["funds", "organizes", "partners"] as const;
export type Relation = (typeof RELATIONS)[number];

export interface Node {
  id: string;
  kind: "body" | "programme" | "event";
  thing?: Thing;
  event?: Happening;
  /** How many links it has, each counted as often as it is said. */
  weight: number;
}

export interface Link {
  source: Node;
  target: Node;
  relation: Relation;
  /** Where it is said: a release and the fact. */
  said: { release: Release; fact: string }[];
}

export interface Network {
  nodes: Map<string, Node>;
  links: Link[];
}

const EVENT_ROLES = { funder: "funds", organizer: "organizes", partner: "partners" } as const;

/** The whole network of some events and payments. Facts below `sure` are left out. */
export function networkOf(events: readonly Happening[], payments: readonly Payment[], sure: number): Network {
  const nodes = new Map<string, Node>();
  const links = new Map<string, Link>();
  const ofThing = (thing: Thing): Node => {
    const id = thing.key;
    if (!nodes.has(id)) nodes.set(id, { id, kind: thing.type === "programme" ? "programme" : "body", thing, weight: 0 });
    return nodes.get(id)!;
  };
  const ofEvent = (event: Happening): Node => {
    const id = `event:${event.release.id}:${event.id}`;
    if (!nodes.has(id)) nodes.set(id, { id, kind: "event", event, weight: 0 });
    return nodes.get(id)!;
  };
  const join = (source: Node, target: Node, relation: Relation, release: Release, fact: string): void => {
    if (source === target) return;
    const key = `${source.id}\n${target.id}\n${relation}`;
    const link = links.get(key) ?? { source, target, relation, said: [] };
    // A funder of an event is a payment too: one release says it once.
    if (link.said.some((said) => said.release === release)) return;
    links.set(key, link);
    link.said.push({ release, fact });
    source.weight += 1;
    target.weight += 1;
  };
  for (const event of events) {
    const programmes = event.claims.filter((claim) => claim.role === "programme" && claim.confidence >= sure);
    for (const claim of event.claims) {
      const relation = EVENT_ROLES[claim.role as keyof typeof EVENT_ROLES] as Relation | undefined;
      if (!relation || claim.confidence < sure || claim.fact.startsWith("f")) continue;
      join(ofThing(claim.who), ofEvent(event), relation, event.release, claim.fact);
    }
    for (const { who } of programmes) {
      for (const claim of event.claims) {
        if (claim.role === "organizer" && claim.confidence >= sure) {
          join(ofThing(claim.who), ofThing(who), "organizes", event.release, claim.fact);
        }
      }
    }
  }
  const wanted = new Set(events);
  for (const payment of payments) {
    const { release, id, funder } = payment;
    if (payment.recipient) join(ofThing(funder), ofThing(payment.recipient), "funds", release, id);
    if (payment.programme) join(ofThing(funder), ofThing(payment.programme), "funds", release, id);
    if (payment.happening && wanted.has(payment.happening)) join(ofThing(funder), ofEvent(payment.happening), "funds", release, id);
  }
  return { nodes, links: [...links.values()] };
}

/** The part of a network that is drawn: around one node, or the nodes of most links. */
export function partOf(network: Network, relations: ReadonlySet<Relation>, around: string, most: number): { nodes: Node[]; links: Link[] } {
  const links = network.links.filter((link) => relations.has(link.relation));
  const weight = new Map<Node, number>();
  for (const { source, target, said } of links) {
    for (const node of [source, target]) weight.set(node, (weight.get(node) ?? 0) + said.length);
  }
  const centre = network.nodes.get(around);
  let kept: Set<Node>;
  if (centre && weight.has(centre)) {
    const near = new Map<Node, number>();
    for (const { source, target, said } of links) {
      if (source === centre) near.set(target, (near.get(target) ?? 0) + said.length);
      if (target === centre) near.set(source, (near.get(source) ?? 0) + said.length);
    }
    // Beside it, those who share an event with it.
    const second = new Map<Node, number>();
    for (const { source, target, said } of links) {
      if (near.has(target) && source !== centre) second.set(source, (second.get(source) ?? 0) + said.length);
    }
    const ranked = (of: Map<Node, number>): Node[] => [...of].sort((a, b) => b[1] - a[1]).map(([node]) => node);
    kept = new Set([centre, ...ranked(near).slice(0, most), ...ranked(second).slice(0, Math.max(0, most - near.size))]);
  } else {
    kept = new Set([...weight].sort((a, b) => b[1] - a[1]).slice(0, most).map(([node]) => node));
  }
  const drawn = links.filter((link) => kept.has(link.source) && kept.has(link.target));
  const joined = new Set(drawn.flatMap((link) => [link.source, link.target]));
  return { nodes: [...kept].filter((node) => joined.has(node)), links: drawn };
}
