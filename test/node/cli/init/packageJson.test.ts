import { describe, expect, test } from "vitest";
import { extendPackage, SCRIPTS } from "../../../../src/node/cli/init/packageJson.ts";

const scripts = JSON.stringify(SCRIPTS);

describe("extendPackage", () => {
  test("a new package.json is private, and ends with a line break", () => {
    expect(extendPackage(undefined, "^1.2.3").text).toMatch(
      /^\{\n {2}"private": true,\n[^]*"maru": "\^1\.2\.3"\n {2}\}\n\}\n$/,
    );
  });

  test.each([
    ["four spaces", '{\n    "name": "a"\n}\n', '{\n    "name": "a",\n    "scripts": {\n        "dev"'],
    ["tabs and no final line break", '{\n\t"name": "a"\n}', '{\n\t"name": "a",\n\t"scripts": {\n\t\t"dev"'],
    [
      "line breaks of Windows",
      '{\r\n  "name": "a"\r\n}\r\n',
      '{\r\n  "name": "a",\r\n  "scripts": {\r\n    "dev"',
    ],
    [
      "a byte order mark",
      '\uFEFF{\n  "name": "a"\n}\n',
      '\uFEFF{\n  "name": "a",\n  "scripts": {\n    "dev"',
    ],
  ])("a package.json with %s keeps its format", (_, written, start) => {
    const { text } = extendPackage(written, "^1.2.3");
    expect(text.startsWith(start)).toBe(true);
    expect(/\}(\r?\n)?$/.exec(text)?.[1]).toBe(/\}(\r?\n)?$/.exec(written)?.[1]);
    expect(text.replaceAll("\r\n", "").includes("\n")).toBe(!written.includes("\r\n"));
  });

  test("existing keys keep their order, and the dependency is added in alphabetical order", () => {
    const written = '{"dependencies": {"a": "1", "z": "2"}, "scripts": {"test": "vitest"}, "name": "b"}';
    const { text } = extendPackage(written, "^1.2.3");
    const found = JSON.parse(text) as Record<string, object>;
    expect(Object.keys(found)).toEqual(["dependencies", "scripts", "name"]);
    expect(Object.keys(found["dependencies"] ?? {})).toEqual(["a", "maru", "z"]);
    expect(Object.keys(found["scripts"] ?? {})).toEqual(["test", ...Object.keys(SCRIPTS)]);
  });

  test.each(["dependencies", "devDependencies"])("an existing specifier in %s is kept", (key) => {
    const written = `{"scripts":${scripts},"${key}":{"maru":"file:maru-0.1.0.tgz"}}`;
    expect(extendPackage(written, "^1.2.3")).toEqual({
      text: written,
      added: [],
      others: [],
      specifier: "file:maru-0.1.0.tgz",
      isDependencyAdded: false,
    });
  });

  test("an existing specifier is kept when scripts are added", () => {
    const { text } = extendPackage('{"devDependencies":{"maru":"file:maru-0.1.0.tgz"}}', "^1.2.3");
    expect(JSON.parse(text)).toEqual({ devDependencies: { maru: "file:maru-0.1.0.tgz" }, scripts: SCRIPTS });
  });

  test("a script that runs a command of Maru with options is not reported as another script", () => {
    const written =
      '{"scripts":{"dev":"maru dev blog","build":"tsc && maru build","check":"eslint","new":"maru newer"}}';
    expect(extendPackage(written, "^1.2.3")).toMatchObject({
      added: ["preview", "lock"],
      others: ["check", "new"],
    });
  });

  test.each([
    ["[]", "package.json: expected an object `{…}`; fix it, and try again."],
    ['{"scripts": []}', "package.json: `scripts` is not an object `{…}`; fix it, and try again."],
    ['{"dependencies": "a"}', "package.json: `dependencies` is not an object `{…}`; fix it, and try again."],
    ["{,}", /^package\.json is not valid JSON \(.+\); fix it, and try again\.$/],
  ])("%s is an error", (written, message) => {
    expect(() => extendPackage(written, "^1.2.3")).toThrow(message);
  });
});
