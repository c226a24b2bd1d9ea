// Property tests draw the same values in every run; DEMARCHE_SEED draws others, to look for what these do not show.
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.DEMARCHE_SEED ?? 20251122) });
