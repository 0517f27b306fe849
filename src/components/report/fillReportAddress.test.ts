import { describe, expect, it } from "vitest";
import { fillReportAddress } from "./fillReportAddress.ts";

const values = { place: "demo/2025/department/revenue/row-1", page: "https://example.org/x/?a=1&b#row-1" };

describe("an address to report mistakes to", () => {
  it("carries the place and the page, encoded", () => {
    expect(fillReportAddress("https://example.org/new?title={place}&body={page}", values)).toBe(
      "https://example.org/new?title=demo%2F2025%2Fdepartment%2Frevenue%2Frow-1&body=https%3A%2F%2Fexample.org%2Fx%2F%3Fa%3D1%26b%23row-1",
    );
    expect(fillReportAddress("mailto:a@example.org?subject={place}", values)).toBe(
      "mailto:a@example.org?subject=demo%2F2025%2Fdepartment%2Frevenue%2Frow-1",
    );
  });
});
