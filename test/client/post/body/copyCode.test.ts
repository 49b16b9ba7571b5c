import { afterEach, describe, expect, test, vi } from "vitest";
import { copyCode, textToCopy } from "../../../../src/client/post/body/copyCode.ts";
import { messagesFor } from "../../../../src/shared/i18n/messages.ts";

function show(code: string, language = "JavaScript"): HTMLElement {
  document.body.innerHTML = `<div class="code" data-language="${language}"><button></button><pre><code>${code}</code></pre></div>`;
  return document.querySelector("button")!;
}

const announced = () => document.querySelector("output")?.textContent;

function allow({ clipboard, command }: { clipboard: boolean; command: boolean }): string[] {
  const copied: string[] = [];
  const writeText = async (text: string) => void copied.push(text);
  vi.stubGlobal("navigator", clipboard ? { clipboard: { writeText } } : {});
  document.execCommand = () => command && copied.push(String(getSelection())) > 0;
  return copied;
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe("textToCopy", () => {
  test.each([
    ["without line numbers", '<span data-line="1">a\n</span><mark data-line="2">b</mark>', "a\nb"],
    ["with added lines and without removed lines", "a\n<del>b\n</del><ins>c</ins>", "a\nc"],
    ["with removed lines if it has no others", "<del>a</del>", "a"],
    ["without footnote references", 'a<a data-footnote-ref=""> (1)</a>\n<ins>b</ins>', "a\nb"],
    ["without the line break before removed lines at its end", "a\n<del>b</del>", "a"],
  ])("a code block is copied %s", (_, code, expected) => {
    show(code);
    expect(textToCopy(document.querySelector("code")!)).toBe(expected);
  });

  test("copying a diff returns all of its lines, with their signs", () => {
    show('<del>-a\n</del><ins>+b<a data-footnote-ref=""> (1)</a></ins>', "Diff");
    expect(textToCopy(document.querySelector("code")!)).toBe("-a\n+b");
  });
});

describe("copyCode", () => {
  test("copying code is announced, and the announcement disappears after a while", async () => {
    vi.useFakeTimers();
    const copied = allow({ clipboard: true, command: false });
    await copyCode(show("a &lt; b"), messagesFor("en"));
    expect(copied).toEqual(["a < b"]);
    expect(announced()).toBe("");
    vi.advanceTimersByTime(100);
    expect(announced()).toBe("Copied");
    vi.advanceTimersByTime(10_000);
    expect(announced()).toBeUndefined();
  });

  test("copyCode copies code through document.execCommand if the browser has no clipboard API", async () => {
    vi.useFakeTimers();
    const copied = allow({ clipboard: false, command: true });
    await copyCode(show("a"), messagesFor("en"));
    vi.advanceTimersByTime(100);
    expect([copied, announced()]).toEqual([["a"], "Copied"]);
  });

  test("copyCode selects the code and announces the keys for copying if the browser forbids copying", async () => {
    vi.useFakeTimers();
    allow({ clipboard: false, command: false });
    await copyCode(show("a\nb"), messagesFor("en"));
    vi.advanceTimersByTime(100);
    expect(announced()).toBe("Could not be copied: Ctrl+C, ⌘C");
    expect(String(getSelection())).toBe("a\nb");
  });
});
