import { describe, expect, test } from "vitest";
import { FRAMES, playerOf } from "../../../../src/node/markdown/embeds/players.ts";

const ID = "dQw4w9WgXcQ";
const LIST = "PLBCF2DAC6FFB574DE";

const VIDEOS: [url: string, page: string][] = [
  [`https://www.youtube.com/watch?v=${ID}`, `watch?v=${ID}`],
  [`http://m.youtube.com/watch?feature=share&v=${ID}&t=90`, `watch?v=${ID}&t=90s`],
  [`//www.youtube.com/embed/${ID}?start=12`, `watch?v=${ID}&t=12s`],
  [`https://youtu.be/${ID}?t=1h2m3s`, `watch?v=${ID}&t=3723s`],
  [`https://www.youtube-nocookie.com/embed/${ID}`, `watch?v=${ID}`],
  [`https://www.youtube.com/live/${ID}?si=x`, `watch?v=${ID}`],
  [`https://www.youtube.com/shorts/${ID}`, `watch?v=${ID}`],
  [`https://music.youtube.com/watch?v=${ID}&list=${LIST}`, `watch?v=${ID}&list=${LIST}`],
  [`https://www.youtube.com/playlist?list=${LIST}`, `playlist?list=${LIST}`],
  [`https://www.youtube.com/embed/videoseries?list=${LIST}`, `playlist?list=${LIST}`],
];

const OTHERS: [url: string, page: string][] = [
  ["https://vimeo.com/76979871", "https://vimeo.com/76979871"],
  ["https://vimeo.com/channels/staffpicks/76979871", "https://vimeo.com/76979871"],
  ["https://vimeo.com/76979871/8272103f6e", "https://vimeo.com/76979871/8272103f6e"],
  ["https://player.vimeo.com/video/76979871?h=8272103f6e", "https://vimeo.com/76979871/8272103f6e"],
  ["https://codepen.io/chris/pen/gfdDu", "https://codepen.io/chris/pen/gfdDu"],
  ["https://codepen.io/team/a-b/embed/preview/gfdDu", "https://codepen.io/team/a-b/pen/gfdDu"],
  ["https://gist.github.com/spf13/7896402.js", "https://gist.github.com/spf13/7896402"],
  [
    "https://www.google.com/maps/embed?pb=!1m18!1m12!1m3!1d1582!2d126.97!3d37.57!3m3!1m2!1s0x35:0x8b!2sSome+Place!5e0",
    "https://www.google.com/maps/search/?api=1&query=Some+Place",
  ],
  [
    "https://www.google.co.kr/maps/embed?pb=!1m14!1m12!1m3!1d1582!2d126.97!3d37.57!5e0",
    "https://www.google.com/maps/search/?api=1&query=37.57%2C126.97",
  ],
  [
    "https://www.google.com/maps/d/embed?mid=1aBcDeFgHiJk_LmN",
    "https://www.google.com/maps/d/viewer?mid=1aBcDeFgHiJk_LmN",
  ],
];

const NONE = [
  "",
  "about:blank",
  `javascript:alert("https://youtu.be/${ID}")`,
  `https://youtu.be/${ID}x`,
  `https://youtu.be/${ID}/../../x`,
  `https://www.youtube.com/watch?v=${ID}%22%3E`,
  `https://www.youtube.com/redirect?q=https://example.org/&v=${ID}`,
  `https://youtube.com.example.org/watch?v=${ID}`,
  `https://example.org/?u=https://youtu.be/${ID}`,
  `https://a@youtu.be/${ID}`,
  `https://youtu.be:8080/${ID}`,
  "https://vimeo.com/about",
  "https://player.vimeo.com/video/1?onload=x",
  "https://www.google.com/url?q=https://example.org/",
  "https://www.google.com/maps/embed?pb=javascript",
  "https://google.example.org/maps/embed?pb=!1m18!1m12",
  "https://codepen.io/chris/pen/gf%22dDu",
  "https://gist.github.com/spf13",
  "https://gist.github.com/spf13/nothex.js",
];

describe("embed player", () => {
  test.each(VIDEOS)(
    "the player for %s links to its YouTube page and plays it on youtube-nocookie.com",
    (url, page) => {
      const player = playerOf(url);
      expect(player?.page).toBe(`https://www.youtube.com/${page}`);
      expect(player?.frame).toMatch(/^https:\/\/www\.youtube-nocookie\.com\/embed\/[\w-]+\?[\w=&-]+$/);
    },
  );

  test.each(OTHERS)("the player for %s links to the page of the embedded content", (url, page) => {
    expect(playerOf(url)?.page).toBe(page);
  });

  test.each([...VIDEOS, ...OTHERS])(
    "the player for %s has a frame URL that the content security policy allows and an attribute can contain",
    (url) => {
      const frame = playerOf(url)?.frame ?? "";
      expect(FRAMES.some((each) => frame.startsWith(each))).toBe(true);
      // The URL contains no character that ends an HTML attribute.
      expect(frame).not.toMatch(/[\s"'<>`\\]/);
    },
  );

  test.each(NONE)("there is no player for the unsupported URL %j", (url) => {
    expect(playerOf(url)).toBeUndefined();
  });

  test("a player starts at the time in the URL", () => {
    expect(playerOf(`https://youtu.be/${ID}?t=1m30s`)?.frame).toContain("start=90");
    expect(playerOf("https://vimeo.com/76979871#t=30s")?.frame).toMatch(/#t=30s$/);
  });
});
