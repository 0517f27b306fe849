import { closeSync, fstatSync, mkdirSync, openSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout } from "node:timers/promises";
import { describeWaiting, Refusal } from "./refusal.ts";

/** SQLite's code for a lock that another holds. */
const BUSY = 5;
const PAUSE = 100;

/**
 * Does something that only one process may do at a time; others wait and say so. The lock is SQLite's on an empty file: the system
 * gives it back when its process ends in whatever way, so that none is left by a kill, and no process number is taken for another's.
 */
export async function withLock<T>(path: string, used: string, work: () => T | Promise<T>): Promise<T> {
  const lock = await acquire(path, used);
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
    lock.close();
  }
}

async function acquire(path: string, used: string): Promise<DatabaseSync> {
  mkdirSync(dirname(path), { recursive: true });
  for (let waited = false; ; waited = true) {
    const lock = tryLock(path);
    if (lock) return lock;
    if (!waited) process.stderr.write(`${describeWaiting(used)}\n`);
    await setTimeout(PAUSE);
  }
}

function tryLock(path: string): DatabaseSync | undefined {
  const file = openSync(path, "a");
  const { ino, size } = fstatSync(file);
  closeSync(file);
  if (size > 0) throw new Refusal("not-a-folder", { path });
  const database = new DatabaseSync(path);
  try {
    // Nothing is ever written into it: a journal beside it would only be left by a kill.
    database.exec("PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE");
    // Whoever held it before has removed the file: what we hold may be a lock on a file that is no longer there.
    if (statSync(path, { throwIfNoEntry: false })?.ino === ino) return database;
  } catch (error) {
    if ((error as { errcode?: number }).errcode !== BUSY) throw error;
  }
  database.close();
  return undefined;
}
