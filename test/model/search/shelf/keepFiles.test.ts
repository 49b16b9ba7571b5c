import { expect, test } from "vitest";
import { keepFiles } from "../../../../src/model/search/shelf/keepFiles.ts";

function createKept(most: number) {
  const asked: string[] = [];
  const broken = new Set<string>();
  const fileAt = keepFiles({
    fetch: async (address: string) => {
      asked.push(address);
      if (broken.has(address)) throw new Error(`${address}: the server answered 503`);
      return address.toUpperCase();
    },
    sizeOf: () => 10,
    most,
  });
  return { asked, broken, fileAt };
}

test("a file is fetched once, also when it is asked for while it is on its way", async () => {
  const { asked, fileAt } = createKept(100);
  expect(await Promise.all([fileAt("a"), fileAt("a")])).toEqual(["A", "A"]);
  expect(await fileAt("a")).toBe("A");
  expect(asked).toEqual(["a"]);
});

test("what could not be fetched is tried anew", async () => {
  const { asked, broken, fileAt } = createKept(100);
  broken.add("a");
  await expect(fileAt("a")).rejects.toThrow("the server answered 503");
  broken.clear();
  expect(await fileAt("a")).toBe("A");
  expect(asked).toEqual(["a", "a"]);
});

test("where there is no more room, what was asked for longest ago is dropped", async () => {
  const { asked, fileAt } = createKept(25);
  for (const address of ["a", "b", "a", "c"]) await fileAt(address);
  expect(asked).toEqual(["a", "b", "c"]);
  await fileAt("a");
  expect(asked).toEqual(["a", "b", "c"]);
  await fileAt("b");
  expect(asked).toEqual(["a", "b", "c", "b"]);
});

test("a file that is larger than the room is kept until the next", async () => {
  const { asked, fileAt } = createKept(5);
  for (const address of ["a", "a", "b", "a"]) await fileAt(address);
  expect(asked).toEqual(["a", "b", "a"]);
});
