import { validateData } from "../../src/validation/validate.ts";

/** Validates a data folder and says nothing of it, so that only the work is measured. */
validateData(process.argv[2] ?? "");
