/** The front door of the room: what the files of one measure's folder are to each other, as names and texts. */
export { type Arranged, arrange, isTiao, type VersionNames } from './names.ts';
export { type Called, type Judged, judgeVersion, misnamedCases, textAlone, versionOfCases } from './read.ts';
