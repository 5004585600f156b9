/** Wording of the TGT band. Codes are stable and never reused. */
export const tgt = {
} as const satisfies Record<`TGT${number}`, import('../diagnostic.ts').Wording>;
