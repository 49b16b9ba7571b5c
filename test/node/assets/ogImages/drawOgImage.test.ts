import sharp from "sharp";
import { describe, expect, test } from "vitest";
import type { OgImageContent } from "../../../../src/node/assets/ogImages/imageTexts.ts";
import { createOgImageRenderer } from "../../../../src/node/assets/ogImages/drawOgImage.ts";

const draw = createOgImageRenderer();
const createCard = (title: string, over: Partial<OgImageContent> = {}): OgImageContent => ({
  titles: [title, "시험 마루", "maru.example"],
  description: "",
  siteNames: ["시험 마루", "maru.example"],
  byline: ["김이레", "2025년 1월 22일"],
  ...over,
});

const TITLES = [
  "비",
  "한글 주소와 맥의 파일 이름",
  "The Stargate Project",
  "React 19와 Vite 8로 만드는 정적 블로그: 빌드 시간에서 하이드레이션까지",
  "🎉 새해 복 많이 받으세요 👨‍👩‍👧‍👦",
  '<b>굵게</b> & "따옴표" ${x} </script> $& {{y}}',
  "https://example.org/a/very/long/path/to/some/resource?with=query&and=parameters#fragment",
  "아주 긴 제목은 어떻게 되는가 ".repeat(20),
  "constructor",
  "",
];

describe("OG image", () => {
  test.each(TITLES)("the image for the title «%s» is 1200 by 630 pixels and under 40 kB", async (title) => {
    const png = await draw(createCard(title));
    const { format, width, height } = await sharp(png).metadata();
    expect({ format, width, height }).toEqual({ format: "png", width: 1200, height: 630 });
    expect(png.length).toBeGreaterThan(2000);
    expect(png.length).toBeLessThan(40_000);
  });

  test("drawing an OG image twice creates the same bytes", async () => {
    const card = createCard("달항아리 🎉 moon jar");
    expect((await createOgImageRenderer()(card)).equals(await draw(card))).toBe(true);
  });

  test("the text of an OG image is within its margins", async () => {
    const png = await draw(createCard("가나다라마바사아자차카타파하".repeat(6)));
    // `stats` would cover the entire image.
    const right = await sharp(png)
      .extract({ left: 1120, top: 0, width: 80, height: 500 })
      .removeAlpha()
      .raw()
      .toBuffer();
    expect(new Set(right).size).toBeLessThanOrEqual(3);
  });

  test("an OG image has a bar in the accent colour next to its title", async () => {
    const pixels = await sharp(await draw(createCard("비")))
      .extract({ left: 90, top: 250, width: 1, height: 1 })
      .removeAlpha()
      .raw()
      .toBuffer();
    const [red = 0, green = 0, blue = 0] = pixels;
    // Approximately #1B6152, since the image has a palette.
    expect(Math.abs(red - 0x1b) + Math.abs(green - 0x61) + Math.abs(blue - 0x52)).toBeLessThan(6);
  });

  test("an OG image shows an emoji in colour", async () => {
    const reds = async (title: string) => {
      const { data } = await sharp(await draw(createCard(title)))
        .removeAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true });
      let count = 0;
      for (let at = 0; at < data.length; at += 3) {
        if ((data[at] ?? 0) > 180 && (data[at + 1] ?? 0) < 90) count++;
      }
      return count;
    };
    expect(await reds("심장")).toBe(0);
    expect(await reds("심장 ❤️")).toBeGreaterThan(500);
  });
});

describe("characters missing from the font", () => {
  test("an unsupported title in Thai is replaced by the site's name, and an unsupported site name by the host", async () => {
    const thai = "สวัสดีชาวโลก";
    const ofSite = await draw(createCard("시험 마루"));
    expect((await draw(createCard(thai))).equals(ofSite)).toBe(true);
    const without = createCard(thai, {
      titles: [thai, thai, "maru.example"],
      siteNames: [thai, "maru.example"],
    });
    const ofHost = createCard("maru.example", { siteNames: ["maru.example"] });
    expect((await draw(without)).equals(await draw(ofHost))).toBe(true);
  });

  test("a word with missing letters in a mostly supported title is replaced with an ellipsis", async () => {
    const marked = await draw(createCard("나랏말ᄊᆞ미 듕귁에 달아"));
    expect(marked.equals(await draw(createCard("… 듕귁에 달아")))).toBe(true);
  });

  test("a fallback title does not repeat the site's name on the image", async () => {
    const thai = createCard("สวัสดี");
    expect((await draw(thai)).equals(await draw({ ...thai, siteNames: ["maru.example"] }))).toBe(true);
    const nameless = { ...thai, siteNames: ["시험 마루"] };
    expect((await draw(nameless)).equals(await draw({ ...thai, siteNames: [] }))).toBe(true);
  });

  test("an unsupported symbol or author name is omitted", async () => {
    const plain = await draw(createCard("음표", { byline: ["2025년 1월 22일"] }));
    const rich = await draw(createCard("음표 \u{1D11E}", { byline: ["สมชาย", "2025년 1월 22일"] }));
    expect(rich.equals(plain)).toBe(true);
  });
});
