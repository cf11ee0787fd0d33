import { isDeepStrictEqual } from "node:util";
import { expect } from "vitest";
import { type Change, REMOVED } from "../../shared/record/change";
import { compacted } from "../../shared/record/compact";
import { fold } from "../../shared/record/fold";
import { differencesOf } from "../../shared/record/history";
import { mergedLog } from "../../shared/record/merge";
import { movedClock, type Stamp } from "../../shared/record/stamp";
import { deciding, fieldsBefore, isFirst, removing, type Writer, writing } from "../../shared/record/write";
import { uuid } from "./builders";

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const TARGET = { record: uuid(500), kind: "course" };

/** `toEqual` tells what differs, but is most of the time of a test of thousands of steps. */
export function same(actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toEqual(expected);
}

/**
 * One write as a bystander notes it who sees every screen: what was written, and what it was put over. An oracle of the
 * record core: it reads nothing of a change but its stamp.
 */
export interface Deed {
  readonly stamp: Stamp;
  readonly writes: ReadonlyMap<string, unknown>;
  readonly over: ReadonlyMap<string, ReadonlySet<Deed>>;
  /** What the fields were on that screen, null where they were not. */
  readonly was: ReadonlyMap<string, unknown>;
}

/** What a teacher sees of a record: it, and for each field in question every value, the one in force first. */
export interface Seen {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly removed: Stamp | null;
  readonly differences: Readonly<Record<string, readonly unknown[]>>;
}

/** What follows from the deeds that are known somewhere. */
export function truthOf(known: ReadonlySet<Deed>): Seen {
  const names = [...new Set([...known].flatMap(({ writes }) => [...writes.keys()]))];
  const fields = new Map(names.map((name) => [name, openOf(known, name)] as const));
  const marks = fields.get(REMOVED) ?? [];
  fields.delete(REMOVED);
  const removals = marks.filter(({ writes }) => writes.get(REMOVED) === true);
  const pasts = removals.map((removal) => pastOf(removal, known));
  const isKept = (deed: Deed) => !pasts.some((past) => past.has(deed));
  const isRemoved =
    removals.length > 0 && removals.length === marks.length && ![...fields.values()].flat().some(isKept);
  const differences = [...fields].map(([name, open]) => {
    const values = open.map(({ writes }) => writes.get(name));
    return [name, values.filter((value, at) => at === 0 || !isDeepStrictEqual(value, values[0]))] as const;
  });
  if (removals.length > 0) differences.push([REMOVED, [false, ...removals.map(() => true)]]);
  return {
    fields: Object.fromEntries([...fields].map(([name, open]) => [name, open[0]?.writes.get(name)])),
    removed: isRemoved ? (removals[0]?.stamp ?? null) : null,
    differences: isRemoved ? {} : Object.fromEntries(differences.filter(([, values]) => values.length > 1)),
  };
}

/** What the code under test says of a log. */
export function seenIn(log: readonly Change[]): Seen {
  if (log.length === 0) return { fields: {}, removed: null, differences: {} };
  const { fields, removed } = fold(log);
  const differences = differencesOf(log).map(({ field, value, others }) => {
    return [field, [value, ...others.map((other) => other.value)]] as const;
  });
  return { fields, removed, differences: Object.fromEntries(differences) };
}

/** A clock that is wrong by so much, stands still, or says 2099. */
export type Skew = number | "still" | "2099";

/** What is true wherever one looks: the time, and who did what. */
export interface World {
  now: number;
  /** Somebody has emptied the trash: from now on a screen may show less than was typed. */
  hasPurged: boolean;
  readonly deeds: Map<Stamp, Deed>;
}

/** One device with its copy of one record. The bystander keeps its own account beside it, in `known`. */
export class Replica {
  log: Change[] = [];
  clock: Stamp | null = null;
  last: Change | null = null;
  isPurged = false;
  /** Of the last undo that gave values back: those, and what the screen had shown. */
  undone: { readonly given: object; readonly was: object } | null = null;
  readonly known = new Set<Deed>();
  readonly device: string;
  private readonly world: World;
  private skew: Skew = 0;
  private stoodAt = 0;

  constructor(number: number, world: World) {
    this.device = uuid(900 + number);
    this.world = world;
  }

  set(skew: Skew): void {
    this.stoodAt = this.wall();
    this.skew = skew;
  }

  /** What the clock of this device says. */
  wall(): number {
    if (this.skew === "still") return this.stoodAt;
    return this.world.now + (this.skew === "2099" ? 73 * 365 * DAY : this.skew);
  }

  edit(fields: Readonly<Record<string, unknown>>): void {
    const { fields: shown, removed } = truthOf(this.known);
    const isChanged = ([name, value]: [string, unknown]) =>
      !(name in shown) || !isDeepStrictEqual(shown[name], value);
    const writes = new Map(Object.entries(fields).filter((field) => this.isPurged || isChanged(field)));
    const over = new Map([...writes.keys()].map((name) => [name, this.inForce(name)] as const));
    if (removed !== null) {
      over.set(REMOVED, new Set(openOf(this.known, REMOVED)));
      writes.set(REMOVED, false);
    }
    this.note(writing(this.log, TARGET, fields, this.writer()), writes, over);
  }

  remove(): void {
    const over = new Map([[REMOVED, this.everything()]]);
    this.note(removing(this.log, TARGET, this.writer()), new Map([[REMOVED, true]]), over);
  }

  decide(field: string, value: unknown): void {
    const isRemoval = field === REMOVED && value === true;
    const over = new Map([[field, isRemoval ? this.everything() : new Set(openOf(this.known, field))]]);
    const change = deciding(this.log, TARGET, { field, value }, this.writer());
    this.note(change, new Map([[field, value]]), over);
  }

  /** «Отменить» of the last write made here. */
  undo(): void {
    const change = this.last && this.log.find(({ stamp }) => stamp === this.last?.stamp);
    const was = change && this.world.deeds.get(change.stamp)?.was;
    if (!change || !was) return;
    if (change.fields[REMOVED] === true) this.edit({});
    else if (change.fields[REMOVED] === false || isFirst(this.log, change)) this.remove();
    else {
      const given = fieldsBefore(this.log, change);
      this.edit(given);
      this.undone = { given, was: Object.fromEntries(was) };
    }
  }

  receive(changes: readonly Change[], deeds: Iterable<Deed>): void {
    this.log = mergedLog(this.log, changes);
    for (const { stamp } of changes) this.clock = movedClock(this.clock, stamp, this.wall());
    for (const deed of deeds) this.known.add(deed);
  }

  compact(): void {
    this.log = this.log.length > 0 ? compacted(this.log, this.world.now) : [];
    this.isPurged =
      this.log.length > 0 &&
      this.log.every(({ fields }) => Object.keys(fields).every((name) => name === REMOVED));
    this.world.hasPurged ||= this.isPurged;
  }

  /** The deed behind a change, whoever did it. */
  deedOf({ stamp }: Change): Deed {
    const deed = this.world.deeds.get(stamp);
    if (!deed) throw new Error(`nobody made ${stamp}`);
    return deed;
  }

  private writer(): Writer {
    return { device: this.device, now: this.wall(), clock: this.clock };
  }

  /** What a removal is put over: all that is known here, and what that was put over. */
  private everything(): Set<Deed> {
    const over = (deed: Deed) => [...deed.over.values()].flatMap((some) => [...some]);
    return new Set([...this.known].flatMap((deed) => [deed, ...over(deed)]));
  }

  /** Open deeds with the value that the screen showed; where all that is here is a removal, whatever it was put over. */
  private inForce(name: string): Set<Deed> {
    const isBare = [...this.known].every(({ writes }) => [...writes.keys()].every((one) => one === REMOVED));
    if (this.isPurged || (isBare && truthOf(this.known).removed !== null)) return this.everything();
    const [top, ...others] = openOf(this.known, name);
    const isSame = (one: Deed) => isDeepStrictEqual(one.writes.get(name), top?.writes.get(name));
    return new Set(top ? [top, ...others.filter(isSame)] : []);
  }

  private note(change: Change | null, expected: Deed["writes"], over: Map<string, Set<Deed>>): void {
    const writes = this.world.hasPurged ? new Map(Object.entries(change?.fields ?? {})) : expected;
    for (const name of writes.keys()) if (!over.has(name)) over.set(name, this.inForce(name));
    if ((change === null) !== (writes.size === 0))
      throw new Error(`a write of ${writes.size} fields: ${JSON.stringify(change)}`);
    if (change === null) return;
    const { fields } = truthOf(this.known);
    const was = new Map([...writes.keys()].map((name) => [name, fields[name] ?? null] as const));
    const deed: Deed = { stamp: change.stamp, writes, over, was };
    if (this.world.deeds.has(change.stamp)) throw new Error(`the stamp ${change.stamp} was given twice`);
    this.world.deeds.set(change.stamp, deed);
    this.known.add(deed);
    this.log = [...this.log, change];
    this.clock = movedClock(this.clock, change.stamp, this.wall());
    this.last = change;
    this.isPurged = false;
  }
}

/** Deeds of a field that no known deed was put over, the newest first. */
function openOf(known: ReadonlySet<Deed>, name: string): Deed[] {
  const replaced = new Set([...known].flatMap(({ over }) => [...(over.get(name) ?? [])]));
  return [...known]
    .filter((deed) => deed.writes.has(name) && !replaced.has(deed))
    .sort((a, b) => (a.stamp > b.stamp ? -1 : 1));
}

/** All that a deed was put over, and what that was put over, as far as anybody here can tell. */
function pastOf(deed: Deed, known: ReadonlySet<Deed>, past = new Set<Deed>()): Set<Deed> {
  for (const one of [...deed.over.values()].flatMap((some) => [...some]))
    if (!past.has(one)) {
      past.add(one);
      if (known.has(one)) pastOf(one, known, past);
    }
  return past;
}
