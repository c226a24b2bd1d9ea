// Words that show, in a quote, that something is denied, planned or only supposed.
// A first, lexical version: it sees a quote as pieces between commas and conjunctions, not yet as clauses.

const DENIAL =
  /\b(den(?:y|ies|ied|ying|ials?)|refut\w+|untrue|not true|false|falsehood|no such|fabricat\w+|invent(?:ed|ion)|baseless|never|fake|nonsense|contradict\w*)\b/i;
const NEGATION =
  /\b(not|no|none|nothing|nobody|nor|neither|without|incorrect|inaccurate|misleading|mistaken|reject\w*|dismiss\w*|contrary|wrong|rul(?:e|es|ed|ing) out|contest\w*|rebuff\w*|brush\w* (?:off|aside)|cannot|unaware|doubt\w*|sceptic\w*|skeptic\w*|yet to|far from|hardly|instead of|rather than|refus\w*|declin\w*|fail\w*|lack\w*|repudiat\w*|disclaim\w*|rebut\w*|disavow\w*|disown\w*|(?:laugh|shrug|wav)\w* (?:off|aside|away)|rubbish\w*|little sign|few signs)\b|n['’]t\b/i;
/** What one calls an account that is not so. */
export const FALSE =
  /\b(?:inventions?|invented|nonsense|lies?|untrue|false|falsehoods?|fabrications?|fabricated|fiction|fictitious|fake|not true|baseless|groundless|unfounded|rubbish|fantasy|fantasies|fanciful|absurd|ridiculous|ludicrous|fairy[ -]tales?|fables?|myths?|a novel|gossip|hearsay|hoax|slander|smears?|inaccurate|(?:pure|mere|wild) speculation|wishful thinking|not an? (?:accurate|fair|correct|true) \p{L}+)\b/iu;
/** "CALLED the report a fable", "DESCRIBED this account as a novel". */
const CALLING = /\b(?:call|describ|brand|label|dub|characteri[sz])\w* [^.;]{0,80}$/i;
/** May also be what two sides have: "the border dispute", "a disputed zone". */
const DISPUTE = /\bdisput(?:e|es|ed|ing)\b/i;
const CHARGE_REJECTED =
  /\b(?:reject|dismiss)\w* [^,;.]{0,30}\b(?:charge|claim|allegation|accusation)|\b(?:charge|claim|allegation|accusation)s? [^,;.]{0,50}\b(?:reject|dismiss)/i;
const FUTURE =
  /\b(will|shall|would|plan(?:s|ned|ning)?|intend\w*|expect\w*|due|set to|going to|about to|(?:is|are|was|were) to|next|schedul\w*|tomorrow|ahead|prepar\w*|aim\w*|hop(?:e|es|ed|ing)|upcoming|coming|later|ready|promis\w*|agree(?:s|d|ing)?|decision|decid\w+|vow\w*|pledg\w*|commit\w*|want\w*|incoming|soon|once|until|by the end|offer\w*|propos\w*|await\w*|vot(?:e|es|ed|ing)|undert\w+|arrang\w*|poised|sw(?:ear|ears|ore|orn)|slated|future|impending|forthcoming)\b|['’]ll\b/i;
/** "Trump, Xi TO MEET in Oslo": a headline that begins with names and an infinitive. */
const HEADLINE = /^["“'‘*]*(?:\p{Lu}[\p{L}\p{M}.’'-]*(?:, | and | & | )){1,8}to \p{Ll}+(?!.*[.!?]["”'’]?$)/u;
const SUPPOSITION =
  /\b(if|unless|would|could|might|may|should|whether|possib\w*|potential\w*|suggest\w*|were to|otherwise|consider\w*|condition\w*|provided|in case|perhaps|until|once|unclear|not (?:known|clear)|cannot|can|fear\w*|risk\w*|likely|depend\w*|in exchange|in return|offer\w*|open to|propos\w*|only (?:when|after)|without|threat\w*|hing\w*|try|tries|tried|trying|attempt\w*|seek\w*|sought|striv\w*|effort\w*|order(?:s|ed|ing)?|ask(?:s|ed|ing)?|urg\w+|demand\w*|want\w*|hop(?:e|es|ed|ing)|prevent\w*|seem\w*|appear(?:s|ed)?|or)\b/i;
const APPOINTED =
  /\b(will|(?:is|are) (?:due|set|expected|scheduled|planning|going)? ?to|plans? to|intends? to)\b/i;

const BREAK = /[,;:—–]|\b(?:but|although|though|while|whereas|which|even as|despite|after|before|and)\b/i;

export function hasDenial(quote: string): boolean {
  return saysDenial(quote) || NEGATION.test(quote) || callsFalse(quote);
}

function callsFalse(quote: string): boolean {
  const found = FALSE.exec(quote);
  return found !== null && CALLING.test(quote.slice(0, found.index));
}

/** A word of denying, not just a negation. */
export function saysDenial(quote: string): boolean {
  return DENIAL.test(quote) || DISPUTE.test(quote) || CHARGE_REJECTED.test(quote);
}

export function hasFuture(quote: string): boolean {
  return FUTURE.test(quote) || HEADLINE.test(quote);
}

export function hasSupposition(quote: string): boolean {
  return SUPPOSITION.test(quote);
}

/** True when nothing in the quote stands outside a denial: it cannot be evidence that the act took place. */
export function isDenialThroughout(quote: string): boolean {
  return pieces(quote).every((piece) => DENIAL.test(piece));
}

/** True when every piece of the quote speaks of what is still to come. */
export function isFutureThroughout(quote: string): boolean {
  return pieces(quote).every((piece) => APPOINTED.test(piece));
}

/** The parts of a quote that are long enough to say something: three words or more. */
function pieces(quote: string): string[] {
  const parts = quote.split(BREAK).filter((part) => part.trim().split(/\s+/).length >= 3);
  return parts.length > 0 ? parts : [quote];
}
