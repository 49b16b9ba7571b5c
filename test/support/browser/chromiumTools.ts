import type { CDPSession, Page } from "playwright-core";
import type { ChromiumTools } from "./page.ts";

/** Virtual key code of a key that an input method handles: https://w3c.github.io/uievents/#determine-keydown-keyup-keyCode. */
const PROCESS_KEY = 229;

/** Implements the tools that need Chromium's DevTools protocol: https://chromedevtools.github.io/devtools-protocol/. */
export function chromiumTools(page: Page): ChromiumTools {
  let session: Promise<CDPSession> | undefined;
  const devtools = () => (session ??= page.context().newCDPSession(page));
  return {
    composition: {
      async update(text) {
        const [selectionStart, selectionEnd] = [text.length, text.length];
        await (await devtools()).send("Input.imeSetComposition", { text, selectionStart, selectionEnd });
      },
      async press(key) {
        await (
          await devtools()
        ).send("Input.dispatchKeyEvent", {
          type: "rawKeyDown",
          key,
          code: key,
          windowsVirtualKeyCode: PROCESS_KEY,
          nativeVirtualKeyCode: PROCESS_KEY,
        });
      },
      commit: async (text) => void (await (await devtools()).send("Input.insertText", { text })),
    },
    async fontSources(selector) {
      const protocol = await devtools();
      await protocol.send("DOM.enable");
      await protocol.send("CSS.enable");
      const { root } = await protocol.send("DOM.getDocument");
      const { nodeId } = await protocol.send("DOM.querySelector", { nodeId: root.nodeId, selector });
      const { fonts } = await protocol.send("CSS.getPlatformFontsForNode", { nodeId });
      return fonts.map(({ isCustomFont }) => (isCustomFont ? "site" : "system"));
    },
    async installability() {
      const protocol = await devtools();
      const { installabilityErrors } = await protocol.send("Page.getInstallabilityErrors");
      const { errors, manifest } = await protocol.send("Page.getAppManifest");
      return {
        obstacles: installabilityErrors.map(({ errorId }) => errorId),
        manifestErrors: errors,
        manifest,
      };
    },
  };
}
