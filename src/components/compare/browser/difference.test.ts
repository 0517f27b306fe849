import { expect, it } from "vitest";
import { divide, subtract } from "./difference.ts";

it("subtracts amounts exactly, whatever their units", () => {
  expect(subtract("6102100", "59447300", 4)).toBe("5334.52");
  expect(subtract("59447300.00", "6102100", 0)).toBe("-53345200");
  expect(subtract("0.1", "0.3", 0)).toBe("0.2");
  expect(subtract("5", "5", 4)).toBe("0");
  expect(subtract("", "5", 0)).toBeUndefined();
});

it("says how many times the first the second is", () => {
  expect(divide("6102100", "59447300")).toBe("9.74");
  expect(divide("3", "1")).toBe("0.33");
  expect(divide("0", "1")).toBeUndefined();
});
