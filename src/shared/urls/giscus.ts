/** Origin of the comments service giscus (https://giscus.app) and of its frames. */
export const GISCUS = "https://giscus.app";
