// Who funds, organises and partners in what: nodes and links, counted over releases.

import type { Happening, Payment, Release, Thing } from "./model.ts";

export const RELATIONS = ["funds", "organizes", "partners"] as const;
export type Relation = (typeof RELATIONS)[number];

export interface Node {
  id: string;
  kind: "body" | "programme" | "event";
  thing?: Thing;
  /** One event; in a drawing, all events of a type that the same bodies have the same parts in. */
  events: Happening[];
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
    if (!nodes.has(id)) nodes.set(id, { id, kind: thing.type === "programme" ? "programme" : "body", thing, events: [], weight: 0 });
    return nodes.get(id)!;
  };
  const ofEvent = (event: Happening): Node => {
    const id = `event:${event.release.id}:${event.id}`;
    if (!nodes.has(id)) nodes.set(id, { id, kind: "event", events: [event], weight: 0 });
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

export interface Drawing {
  nodes: Node[];
  links: Link[];
}

const SHARE_OF_BODIES = 0.6;

/** What is drawn of a network: the neighbourhood of one node, or the bodies of most links and what they have a part in. */
export function partOf(network: Network, relations: ReadonlySet<Relation>, around: string, most: number): Drawing {
  const links = network.links.filter((link) => relations.has(link.relation));
  const centre = network.nodes.get(around);
  const bodies = new Set(ranked(centre ? near(links, centre) : weights(links)).slice(0, Math.ceil(most * SHARE_OF_BODIES)));
  const direct = links.filter((link) => bodies.has(link.source) && bodies.has(link.target));
  const groups = grouped(links.filter((link) => bodies.has(link.source) && link.target.kind === "event"), centre);
  const kept = new Set(ranked(new Map(groups.map((g) => [g.node, g.node.weight]))).slice(0, most - bodies.size));
  const drawn = [...direct, ...groups.filter((g) => kept.has(g.node)).flatMap((g) => g.links)];
  return { nodes: [...new Set(drawn.flatMap((link) => [link.source, link.target]))], links: drawn };
}

const ranked = (of: Map<Node, number>): Node[] => [...of].sort((a, b) => b[1] - a[1]).map(([node]) => node);

/** How often each body or programme is linked. */
function weights(links: readonly Link[]): Map<Node, number> {
  const found = new Map<Node, number>();
  for (const { source, target, said } of links) {
    for (const node of [source, target]) if (node.kind !== "event") found.set(node, (found.get(node) ?? 0) + said.length);
  }
  return found;
}

/** How close bodies and programmes are to a node: itself first, then those linked to it, then those that share an event. */
function near(links: readonly Link[], centre: Node): Map<Node, number> {
  const found = new Map<Node, number>([[centre, Infinity]]);
  const add = (node: Node, weight: number): void => {
    if (node !== centre && node.kind !== "event") found.set(node, (found.get(node) ?? 0) + weight);
  };
  const shared = new Set<Node>();
  for (const { source, target, said } of links) {
    if (source === centre || target === centre) {
      add(source, said.length * 2);
      add(target, said.length * 2);
      if (target.kind === "event") shared.add(target);
    }
  }
  for (const { source, target, said } of links) if (shared.has(target)) add(source, said.length);
  return found;
}

/** Events of one type with the same bodies in the same parts become one node. With a centre, only its own events. */
function grouped(links: readonly Link[], centre: Node | undefined): { node: Node; links: Link[] }[] {
  const ofEvent = new Map<Node, Link[]>();
  for (const link of links) ofEvent.set(link.target, [...(ofEvent.get(link.target) ?? []), link]);
  const groups = new Map<string, { node: Node; links: Link[] }>();
  for (const [event, own] of ofEvent) {
    if (centre && centre !== event && !own.some((link) => link.source === centre)) continue;
    const parts = own.map((link) => `${link.relation} ${link.source.id}`).sort();
    const id = [event.events[0]!.type, ...parts].join("\n");
    const group = groups.get(id) ?? { node: { id, kind: "event", events: [], weight: 0 }, links: [] };
    groups.set(id, group);
    group.node.events.push(...event.events);
    group.node.weight += event.weight;
    for (const { source, relation, said } of own) {
      const link = group.links.find((other) => other.source === source && other.relation === relation);
      if (link) link.said.push(...said);
      else group.links.push({ source, target: group.node, relation, said: [...said] });
    }
  }
  return [...groups.values()];
}
