import fc from 'fast-check';

// The same random facts on every run; SEED=… tries others.
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20260101) });
