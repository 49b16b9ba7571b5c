/** Origin of giscus (https://giscus.app), the comments service, and of its frames. */
export const GISCUS = "https://giscus.app";
