import * as fc from "fast-check";
import { REMOVED } from "../../shared/record/change";
import { differencesOf } from "../../shared/record/history";
import { DAY, HOUR, Replica, type Skew, type World } from "./replicas";

/** Something that a person, a file or the time does. Numbers are taken round the things there are. */
export type Command = { readonly who: number } & (
  | { readonly what: "edit"; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly what: "remove" | "restore" | "restore by deciding" | "undo" | "compact" }
  | { readonly what: "decide"; readonly pick: number }
  | { readonly what: "send"; readonly to: number; readonly part: readonly number[] | "all" }
  | { readonly what: "clock"; readonly skew: Skew }
  | { readonly what: "wait"; readonly ms: number }
);

export interface Play {
  readonly replicas: readonly Replica[];
  readonly world: World;
}

const who = fc.nat({ max: 3 });
const value = fc.constantFrom<unknown>(null, 0, 1, "", "а", "б", ["а", 1], { p: 1, q: 2 }, { q: 2, p: 1 });
const fields = fc.record({ a: value, b: value, c: value }, { requiredKeys: [], noNullPrototype: true });
const part = fc.oneof(
  { weight: 2, arbitrary: fc.constant("all" as const) },
  fc.array(fc.nat({ max: 40 }), { maxLength: 12 }),
);
const skew = fc.constantFrom<Skew>(0, 0, -3 * HOUR, 5 * HOUR, 30 * HOUR, -40 * DAY, "still", "2099");
const short = fc.constantFrom(0, 1, HOUR, DAY);
const long = fc.constantFrom(1, DAY, 20 * DAY, 29 * DAY, 31 * DAY, 100 * DAY, 364 * DAY, 366 * DAY);

const edit = fc.record({ who, what: fc.constant("edit" as const), fields });
const act = (...what: ("remove" | "restore" | "restore by deciding" | "undo" | "compact")[]) =>
  fc.record({ who, what: fc.constantFrom(...what) });
const decide = fc.record({ who, what: fc.constant("decide" as const), pick: fc.nat({ max: 20 }) });
const send = (what: fc.Arbitrary<readonly number[] | "all">) =>
  fc.record({ who, what: fc.constant("send" as const), to: who, part: what });
const clock = fc.record({ who, what: fc.constant("clock" as const), skew });
const wait = (ms: fc.Arbitrary<number>) => fc.record({ who, what: fc.constant("wait" as const), ms });
const deeds = [
  { weight: 9, arbitrary: edit },
  { weight: 2, arbitrary: act("remove") },
  { weight: 3, arbitrary: act("restore", "restore by deciding", "undo") },
  { weight: 2, arbitrary: decide },
  { weight: 2, arbitrary: clock },
];
const any = (...some: { readonly weight: number; readonly arbitrary: fc.Arbitrary<Command> }[]) =>
  // As long as that and no shorter: fast-check's own idea of a long list is ten.
  fc.array(fc.oneof(...some), { maxLength: 30, size: "max" });

/** Devices that write apart and send each other any parts of their logs, repeated and out of order. */
export const commands = any(
  ...deeds,
  { weight: 8, arbitrary: send(part) },
  { weight: 1, arbitrary: wait(short) },
);

/** The same over years, with whole copies sent and with compaction. */
export const yearsOfCommands = any(
  ...deeds,
  { weight: 2, arbitrary: act("remove") },
  { weight: 3, arbitrary: send(fc.constant("all" as const)) },
  { weight: 5, arbitrary: wait(long) },
  { weight: 5, arbitrary: act("compact") },
);

export function begin(replicas: number): Play {
  const world: World = { now: Date.parse("2026-10-05T06:00:00Z"), hasPurged: false, deeds: new Map() };
  return { world, replicas: Array.from({ length: replicas }, (_, number) => new Replica(number, world)) };
}

/** Plays one command. Returns the replica that it has touched. */
export function step({ replicas, world }: Play, command: Command): Replica {
  const at = (number: number) => replicas[number % replicas.length] as Replica;
  const replica = at(command.who);
  if (command.what === "send") {
    hand(replica, at(command.to), command.part);
    return at(command.to);
  }
  if (command.what === "clock") replica.set(command.skew);
  else if (command.what === "wait") world.now += command.ms;
  else if (command.what === "edit") replica.edit(command.fields);
  else if (command.what === "undo") replica.undo();
  else if (command.what === "compact") replica.compact();
  else if (replica.log.length > 0) {
    if (command.what === "remove") replica.remove();
    else if (command.what === "restore") replica.edit({});
    else if (command.what === "restore by deciding") replica.decide(REMOVED, false);
    else if (command.what === "decide") decideOne(replica, command.pick);
  }
  return replica;
}

/** Everybody gets everything. */
export function exchangeAll({ replicas }: Play): void {
  for (const to of replicas) for (const from of replicas) hand(from, to, "all");
  for (const to of replicas) for (const from of replicas) hand(from, to, "all");
}

export function play(replicas: number, all: readonly Command[]): Play {
  const game = begin(replicas);
  for (const command of all) step(game, command);
  return game;
}

function hand(from: Replica, to: Replica, wanted: readonly number[] | "all"): void {
  const { length } = from.log;
  const some =
    wanted === "all"
      ? from.log
      : wanted.flatMap((number) => (length > 0 ? (from.log[number % length] ?? []) : []));
  // A compacted log has lost changes of which the rest still tells.
  const known = wanted === "all" ? from.known : some.map((change) => from.deedOf(change));
  to.receive(some, known);
}

function decideOne(replica: Replica, pick: number): void {
  const differences = differencesOf(replica.log);
  const difference = differences[pick % Math.max(1, differences.length)];
  if (!difference) return;
  const { field, value: inForce, others } = difference;
  const values = [inForce, ...others.map((other) => other.value)];
  replica.decide(field, values[pick % values.length]);
}
