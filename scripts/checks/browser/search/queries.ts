import { readFileSync } from "node:fs";
import { Converter } from "opencc-js/cn2t";
import Papa from "papaparse";
import { pinyin } from "pinyin-pro";
import { exact } from "../../../../src/money.ts";
import { readShared } from "../../../../src/read/shared.ts";
import { readSettings } from "../../../../src/settings.ts";
import { readTidy, scopeAddress, type TidyLine } from "./expectations.ts";

/** A query that people might type, and what it must show. */
export interface Asked {
  readonly kind: string;
  readonly query: string;
  /** Beginnings of addresses of which one must be among the first five things; with none, anything may. */
  readonly wanted: readonly string[];
  /** The first amount of the answer, `none` where there must be no answer; empty where it does not matter. */
  readonly figure: string;
}

/** The queries that were written by hand: their disclosures stay. */
export function listWritten(): Asked[] {
  const text = readFileSync(new URL("queries.csv", import.meta.url), "utf8");
  const { data } = Papa.parse<Record<keyof Asked, string>>(text, { header: true, skipEmptyLines: true });
  return data.map(({ wanted, ...rest }) => ({ ...rest, wanted: wanted.split(";").filter(Boolean) }));
}

/** Queries of each generated kind. */
const EACH = 12;

/** Queries made of the open data of a built site, in ways of writing that the data do not have. */
export function listGenerated(folder: string): Asked[] {
  const amounts = readTidy(folder, "amounts").filter(isOwn);
  const money = amounts.filter(({ amount_yuan: yuan = "" }) => yuan !== "" && !exact.isZero(yuan));
  const labelled = amounts.filter(({ label = "" }) => /^\p{Script=Han}{3,10}$/u.test(label));
  const subjects = readTidy(folder, "subjects").filter(({ name = "" }) =>
    /^\p{Script=Han}{4,10}$/u.test(name),
  );
  const items = subjects.filter(({ code = "" }) => code.length === 7);
  const toTraditional = Converter({ from: "cn", to: "t" });
  const bureaus = new Map(readTidy(folder, "bureaus").map((line) => [line["bureau_id"], line]));
  const bureauOf = ({ bureau_id: id }: TidyLine): TidyLine => bureaus.get(id ?? "") ?? {};
  const rows = Map.groupBy(money, ({ amount_yuan: yuan }) => yuan);
  const listRows = ({ amount_yuan: yuan }: TidyLine): string[] =>
    (rows.get(yuan) ?? []).map((line) => `${scopeAddress(line)}${line["table_id"]}/#${line["row_id"]}`);
  const named = Map.groupBy(subjects, ({ name }) => name);
  const nameSubject = ({ name }: TidyLine): string[] =>
    (named.get(name) ?? []).map(({ code }) => `subjects/${code}/`);
  const nameBureau = ({ bureau_id: id }: TidyLine): string[] => [`bureaus/${id}/`];
  return [
    ...make("yuan", money, ({ amount_yuan: yuan = "" }) => yuan, listRows),
    ...make("万", money, ({ amount_yuan: yuan = "" }) => `${exact.divide(yuan, "10000")}万`, listRows),
    ...make("spaced code", items, ({ code = "" }) => code.replace(/^(...)(..)/, "$1 $2 "), nameSubject),
    ...make("traditional", subjects, ({ name = "" }) => toTraditional(name), nameSubject),
    ...make("swapped", subjects, ({ name = "" }) => name.replace(/^(.)(.)(.)/u, "$1$3$2"), nameSubject),
    ...make("pinyin", subjects, ({ name = "" }) => spell(name), nameSubject),
    ...make("place", labelled, (line) => `${bureauOf(line)["short_name"]} ${line["label"]}`, nameBureau),
    ...make("run together", labelled, (line) => `${bureauOf(line)["name"]}${line["label"]}`, nameBureau),
    ...listQuestions(amounts, (line) => bureauOf(line)["name"] ?? ""),
  ];
}

const spell = (name: string): string => pinyin(name, { toneType: "none", type: "array", v: true }).join("");

/** What a disclosure prints of its own year and phase. */
const isOwn = (line: TidyLine): boolean =>
  line["fiscal_year"] === line["disclosure_year"] && line["phase"] === line["disclosure_phase"];

/** Questions for each figure of a department that is the only one of its concept: the answer must be that figure. */
function listQuestions(amounts: readonly TidyLine[], nameBureau: (line: TidyLine) => string): Asked[] {
  const { concepts } = readShared(readSettings(process.env).dataRoot).value.statutory;
  const names = new Map(concepts.map(({ id, name }) => [id, name]));
  const tables = new Map(concepts.map(({ id, table }) => [id, table]));
  const asked = amounts.filter(
    ({ concept_id: id = "", table_id: table, scope, phase }) =>
      tables.get(id) === table && scope === "department" && phase === "budget",
  );
  const groups = Map.groupBy(asked, (line) => `${scopeAddress(line)} ${line["concept_id"]}`);
  const only = [...groups.values()].flatMap(([line, ...others]) =>
    line && others.length === 0 ? [line] : [],
  );
  return make(
    "question",
    only,
    (line) => `${nameBureau(line)}${line["fiscal_year"]}年${names.get(line["concept_id"] ?? "")}是多少`,
    (line) => [scopeAddress(line)],
    ({ amount = "" }) => amount,
  );
}

/** A query for each of some lines from all over a file. */
function make(
  kind: string,
  lines: readonly TidyLine[],
  write: (line: TidyLine) => string,
  want: (line: TidyLine) => readonly string[],
  figure: (line: TidyLine) => string = () => "",
): Asked[] {
  const step = Math.max(1, Math.floor(lines.length / EACH));
  return lines
    .filter((_, index) => index % step === 0)
    .slice(0, EACH)
    .map((line) => ({ kind, query: write(line), wanted: want(line), figure: figure(line) }));
}
