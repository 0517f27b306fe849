import commands from "../../src/text/commands.json" with { type: "json" };

type Language = keyof typeof commands;
type CommandTexts = (typeof commands)[Language];

/** What a command says, in Chinese and in English, one below the other. */
export const sayInBoth = (say: (texts: CommandTexts) => string): string =>
  [commands.zh, commands.en].map(say).join("\n");
