/** Origin of the frames that giscus embeds. */
export const GISCUS = "https://giscus.app";
