/** Origin of the comments' frames. */
export const GISCUS = "https://giscus.app";
