export interface Task {
  readonly name: string;
  /** Tasks that must have passed before, where they are run at all. */
  readonly needs: readonly string[];
  /** Cores that it keeps busy. */
  readonly cores: number;
}

export interface Outcome {
  readonly passed: boolean;
  readonly output: string;
}

/**
 * Runs tasks in their order, at once as many as keep the cores busy; one that needs more cores than there are runs alone. A task whose need
 * has failed is not run, and fails. `tell` hears of each when it ends.
 */
export async function runTasks<Kind extends Task>(
  tasks: readonly Kind[],
  cores: number,
  run: (task: Kind) => Promise<Outcome>,
  tell: (task: Kind, outcome: Outcome) => void,
): Promise<void> {
  const outcomes = new Map<string, boolean>();
  const names = new Set(tasks.map(({ name }) => name));
  const waiting = [...tasks];
  const running = new Map<Kind, Promise<void>>();
  const end = (task: Kind, outcome: Outcome): void => {
    outcomes.set(task.name, outcome.passed);
    running.delete(task);
    tell(task, outcome);
  };
  const needsOf = (task: Kind): string[] => task.needs.filter((need) => names.has(need));
  const isFree = (task: Kind): boolean =>
    running.size === 0 ||
    task.cores + [...running.keys()].reduce((sum, other) => sum + other.cores, 0) <= cores;
  while (waiting.length + running.size > 0) {
    for (const task of [...waiting]) {
      const lost = needsOf(task).filter((need) => outcomes.get(need) === false);
      const isReady = needsOf(task).every((need) => outcomes.get(need));
      if (lost.length === 0 && !(isReady && isFree(task))) continue;
      waiting.splice(waiting.indexOf(task), 1);
      if (lost.length > 0) end(task, { passed: false, output: `not run: ${lost.join(", ")} failed\n` });
      else
        running.set(
          task,
          run(task).then((outcome) => end(task, outcome)),
        );
    }
    if (running.size > 0) await Promise.race(running.values());
  }
}
