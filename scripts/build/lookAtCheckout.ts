import { CHECKOUT } from "../target/acceptTarget.ts";
import { runCommand } from "../target/runCommand.ts";
import { refuseOddCheckout } from "./checkout.ts";

/** Before Astro is started by itself: in a folder where it cannot work, words instead of its trace. */
await runCommand(() => refuseOddCheckout(CHECKOUT));
