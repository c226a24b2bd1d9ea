// Frames: which predicates mean pressure, a meeting, a proposal or a stance, and who stands in which role. Data, in graph/vocabulary.
import { z } from 'zod';
import { STANCES } from './words.ts';

/**
 * Where a role is looked for in a clause: its subject or object, a preposition ("from"), or the subject of its
 * complement ("demands that KYIV withdraw"); `of-complement`: anyone in the complement; `within`: anyone named inside the
 * object's phrase ("part of its aid to KYIV"); `within-complement`: in its complement's subject;
 * `against-complement`: against whom its complement is; `purpose`: whom its purpose is to move
 * ("to make KYIV sign"); `bearer`: who faces it; `accused`: the subject of a complement that states, or whom it says something was done to; `culprit`: only who does what it states ("alleges that the ARMY burnt it"); `condition`: the subject of its condition ("unless KYIV signs");
 * `attendant`: who goes to it, or speaks at it ("flew to Oslo for talks", "said in a call");
 * `moved`: whom its complement is to move ("a push to get KYIV to sign"); `opposed`: of a passive its subject ("KYIV is opposed to it");
 * `agent`: who does what its object names ("condemned FRANCE's raid"); `around`, `aimed`: anyone in the phrases behind it ("along the LEBANESE border", "fired at a SYRIAN post"); `ended`: whose deeds are to end ("demanded a halt to CHADIAN raids"); `where`: the state in which what it judges was done;
 * `told`: to whom one tells what one wants; `forced`: whom an infinitive of purpose is to bring to do something;
 * `doer`: who does what the object names ("demanded KYIV's withdrawal"); `asker`: who waits for the answer ("has until Friday to answer the US PROPOSAL");
 * `bound`: who is to do what a noun is for ("the deadline for KYIV to answer");
 * `reached`: whom the act goes to, by the verb above ("an offer went out to KYIV"); `doing`: who does what its subject names ("KYIV's handling of it came in for criticism");
 * `owner`: whose the noun is that its subject is ("the text is ROME's wish list"); `called-owner`: whose work its object is called;
 * `speaker`: who says it, where the subject is no actor or another one; `plan`: those whose plan its subject is ("the AMERICAN draft
 * caps"), `object-plan`: whose plan its object is ("got KYIV's draft"), `whole-plan`: whose plan it is a part of or goes into ("is part
 * of ROME's draft"); `within-subject`: anyone named in its subject's phrase ("KYIV's ideas shaped it"); `capitals`: two or more places in which
 * something is written ("drafted in PARIS and ROME"). Tried in order.
 */
const Slot = z.string().regex(/^[a-z-]+$/);
const Words = z.string().transform((text) =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== ''),
);

export const Frame = z.strictObject({
  id: z.string(),
  kind: z.enum(['pressure', 'meeting', 'proposal', 'position', 'other']),
  event: z.string(),
  mode: z.string().optional(),
  stance: z.enum(STANCES).optional(),
  /** "urge", "call on" (with its preposition or particle), "put pressure" (with its noun). */
  verbs: Words.default([]),
  nouns: Words.default([]),
  adjectives: Words.default([]),
  /** Only where one of these is said of the object: "called it a MISTAKE". Left out: always. */
  words: Words.default([]),
  who: z.array(Slot).default(['subject']),
  whom: z.array(Slot).default([]),
  /** What it is over: phrases whose words are matched with the issues. */
  over: z.array(Slot).default(['object', 'complement']),
  /**
   * `input`: its subject is what one puts into a plan; `none`: it is what is said not to be there, "has NO intention", so that its negation denies nothing; `target`: it is done to somebody or something; `term`: how long or until when is told, and not denied; `said`: somebody says so; `people`: only people take part; `somebody`: its object is a person; `hindered`: from doing something; `crowd`: no state does it; `workers`: those who work do; `civilians`: no fighters do; `goods`: something that helps, or money, is its object; `forces`: what fights is; `fighters`: those do it who fight; `outlaws`: those do it who fight for no state; `foreign`: a state does it to somebody of another; `supply`: what one lives or trades on; `together`: two acting, or one on another.
   * `law`: its subject is what binds; `unagreed`: there is none of it; `plan-told`: it is told of a plan; `biased`: a plan does it, for others than who says so.
   * Only with all of these: keeps "ask a question" and "meet a deadline" out. */
  needs: z
    .array(
      z.enum([
        'whom',
        'complement',
        'infinitive',
        'purpose',
        'thing',
        'plan',
        'two',
        'time',
        'term',
        'said',
        'unreal',
        'goods',
        'forces',
        'fighters',
        'outlaws',
        'foreign',
        'together',
        'matter',
        'people',
        'somebody',
        'civilians',
        'hindered',
        'crowd',
        'workers',
        'target',
        'supply',
        'none',
        'input',
        'law',
        'unagreed',
        'plan-told',
        'biased',
      ]),
    )
    .default([]),
  /** The frame's act lies in its infinitive: "tried to persuade" is what persuade is. */
  example: z.string().optional(),
});
export type Frame = z.infer<typeof Frame>;

export const FramesFile = z.array(Frame);
