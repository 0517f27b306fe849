import { type Choose, pick } from "./choose.ts";
import { DEEP, HOSTILE_KEYS, HOSTILE_MARKDOWN, HOSTILE_TEXTS, HOSTILE_VALUES } from "./hostile.ts";

/** A value with where it stands: in an object or in an array. */
interface Slot {
  readonly holder: Record<string, unknown> | unknown[];
  readonly key: string;
  readonly value: unknown;
}

type JsonEdit = (slot: Slot, slots: readonly Slot[], choose: Choose) => void;

const EDITS: readonly JsonEdit[] = [
  (slot, _, choose) => put(slot, pick(HOSTILE_TEXTS, choose)),
  (slot, _, choose) => put(slot, pick(HOSTILE_TEXTS, choose)),
  (slot, _, choose) => put(slot, pick(HOSTILE_MARKDOWN, choose)),
  (slot, _, choose) => put(slot, pick(HOSTILE_VALUES, choose)),
  (slot, _, choose) =>
    put(slot, `${typeof slot.value === "string" ? slot.value : ""}${pick(HOSTILE_TEXTS, choose)}`),
  (slot, slots, choose) => put(slot, structuredClone(pick(slots, choose)?.value)),
  (slot, slots, choose) => put(slot, structuredClone(pick(likes(slot, slots), choose)?.value)),
  (slot) => remove(slot),
  (slot, _, choose) => rename(slot, pick(HOSTILE_KEYS, choose) ?? ""),
  (slot, slots, choose) => rename(slot, pick(slots, choose)?.key ?? ""),
  (slot) => put(slot, [slot.value, slot.value]),
  (slot) =>
    put(slot, Array.isArray(slot.value) ? [...slot.value, ...structuredClone(slot.value)] : [slot.value]),
];

/** A JSON text with one more edit; one that cannot be read, or is too deep to be written, stays as it is. */
export function editJson(text: string, choose: Choose): string {
  if (text.includes("[".repeat(DEEP.depth))) return text;
  let root: { value: unknown };
  try {
    root = { value: JSON.parse(text) };
  } catch {
    return text;
  }
  const slots = listSlots(root);
  const slot = pick(slots, choose);
  // Many keys stand deep below few: half of the edits are of the upper ones.
  const chosen = choose(2) === 0 ? slot : pick(slots.slice(0, 40), choose);
  if (choose(12) === 11) return doubleKey(text, choose);
  if (chosen) pick(EDITS, choose)?.(chosen, slots, choose);
  return writeJson(root.value);
}

function writeJson(value: unknown): string {
  const text = JSON.stringify(value, null, 2) ?? "null";
  return `${text.replaceAll(JSON.stringify(DEEP.text), "[".repeat(DEEP.depth) + "]".repeat(DEEP.depth))}\n`;
}

/** Every value of a JSON value, from the outside in. */
function listSlots(root: Record<string, unknown>): Slot[] {
  const slots: Slot[] = [];
  const open: (Record<string, unknown> | unknown[])[] = [root];
  for (const holder of open)
    for (const [key, value] of Object.entries(holder)) {
      slots.push({ holder, key, value });
      if (typeof value === "object" && value !== null) open.push(value as Record<string, unknown>);
    }
  return slots;
}

/** Values that stand below the same key or are of the same type. */
function likes(slot: Slot, slots: readonly Slot[]): Slot[] {
  return slots.filter(
    (other) => other !== slot && (other.key === slot.key || typeof other.value === typeof slot.value),
  );
}

function put({ holder, key }: Slot, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

function remove({ holder, key }: Slot): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
}

function rename(slot: Slot, name: string): void {
  remove(slot);
  if (Array.isArray(slot.holder)) slot.holder.push(slot.value);
  else put({ ...slot, key: name }, slot.value);
}

/** A line that says a key and its value, twice. */
function doubleKey(text: string, choose: Choose): string {
  const lines = text.split("\n");
  const index = choose(lines.length);
  const line = lines[index] ?? "";
  return lines.toSpliced(index, 0, /^\s*"[^"]*": .*[^{[,]$/.test(line) ? `${line},` : line).join("\n");
}
