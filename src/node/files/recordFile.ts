/** Name of the file in the output folder that lists the files written by builds. Builds replace and remove only these files. */
export const RECORD_FILE = ".maru-build.json";
