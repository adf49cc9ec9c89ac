import assert from "node:assert/strict";
import { test } from "node:test";

import type { Filters } from "../src/filters.ts";
import { NO_FILTERS, releaseTest } from "../src/filters.ts";
import { networkOf, partOf } from "../src/links.ts";
import type { Relation } from "../src/links.ts";
import { totalsOf } from "../src/totals.ts";
import { model, release } from "./releases.ts";

const ALL: ReadonlySet<Relation> = new Set<Relation>(["funds", "organizes", "partners"]);

function fits(change: Partial<Filters>): boolean {
  return releaseTest({ ...NO_FILTERS, ...change })(model(release()).releases[0]!);
}

const key = (name: string): string => model(release()).things.find((thing) => thing.name === name)!.key;

test("a body and its part are asked for together", () => {
  assert.ok(fits({ body: key("كندا"), role: "funder" }));
  assert.ok(!fits({ body: key("كندا"), role: "organizer" }));
  assert.ok(fits({ body: key("كندا") }));
  assert.ok(fits({ body: key("سلمى الريم"), role: "quoted" }));
  assert.ok(!fits({ role: "patron" }));
});

test("place, type and time are asked of one event", () => {
  assert.ok(fits({ place: key("إربد"), type: "workshop", from: "2023-05-09", to: "2023-05-09" }));
  assert.ok(fits({ place: "country:JO" }));
  assert.ok(!fits({ place: "country:LB" }));
  assert.ok(!fits({ type: "training" }));
  assert.ok(!fits({ from: "2023-05-10", type: "workshop" }));
});

test("a month touches each of its days", () => {
  const raw = release();
  raw.events![0]!.dates = [{ start: "2023-05", end: "2023-05" }];
  const test = (from: string, to: string) => releaseTest({ ...NO_FILTERS, type: "workshop", from, to })(model(raw).releases[0]!);
  assert.ok(test("2023-05-20", "2023-05-21"));
  assert.ok(!test("2023-06-01", ""));
});

test("confidence holds for the fact that is asked for", () => {
  assert.ok(!fits({ place: key("إربد"), sure: 0.8 }));
  assert.ok(fits({ body: key("جمعية الغيمة"), role: "organizer", sure: 0.8 }));
});

test("a sum that two share is each one's and counts once in the total", () => {
  const [dollars] = totalsOf(model(release()).payments);
  assert.equal(dollars!.code, "USD");
  assert.deepEqual(dollars!.rows.map((row) => [row.funder.name, row.sums.stated, row.joint]), [["كندا", 500000, true], ["النرويج", 500000, true]]);
  assert.equal(dollars!.total.stated, 500000);
});

test("what is pledged is no part of what is stated", () => {
  const raw = release();
  raw.funding![0]!.status = "pledged";
  const [dollars] = totalsOf(model(raw).payments);
  assert.equal(dollars!.rows.find((row) => row.funder.name === "كندا")!.sums.stated, 0);
  assert.equal(dollars!.rows.find((row) => row.funder.name === "كندا")!.sums.pledged, 500000);
});

test("the network says who funds and organises what, and where it is said", () => {
  const all = model(release(), release({}, "b2"));
  const network = networkOf(all.happenings, all.payments, 0);
  const said = network.links.map((link) => `${link.source.thing!.name} ${link.relation} ${link.target.events[0]!.release.id}`);
  assert.deepEqual(said.sort(), [
    "النرويج funds a1", "النرويج funds b2", "جمعية الغيمة organizes a1", "جمعية الغيمة organizes b2", "كندا funds a1", "كندا funds b2",
  ]);
});

test("events alike are one node of the drawing", () => {
  const all = model(release(), release({}, "b2"));
  const drawing = partOf(networkOf(all.happenings, all.payments, 0), ALL, "", 40);
  const events = drawing.nodes.filter((node) => node.kind === "event");
  assert.deepEqual(events.map((node) => node.events.length), [2]);
  assert.deepEqual(drawing.links.map((link) => link.said.length), [2, 2, 2]);
});

test("around one body stand those that share its events", () => {
  const all = model(release());
  const drawing = partOf(networkOf(all.happenings, all.payments, 0), new Set<Relation>(["funds"]), key("كندا"), 40);
  assert.deepEqual(drawing.nodes.map((node) => node.thing?.name ?? "event").sort(), ["event", "النرويج", "كندا"]);
});
