import { describe, expect, test } from "vitest";
import { nearest } from "../../../src/shared/text/nearest.ts";

describe("nearest", () => {
  test("nearest returns words with a similar spelling, best first", () => {
    expect(nearest("stargte", ["oracle", "stargate", "star"])).toEqual(["stargate", "star"]);
  });

  test("nearest returns an equal word before longer words that contain it", () => {
    expect(nearest("star", ["start", "star", "stars"])).toEqual(["star", "start", "stars"]);
  });

  test("nearest returns nothing if no word is similar", () => {
    expect(nearest("zzz", ["stargate", "oracle"])).toEqual([]);
  });
});
