/** "Some Show director": the title only says who somebody is. */
export const CREDENTIAL =
  /^(?:'s)? (?:co-)?(?:star(?!s (?:[a-z-]+ ){0,4}⟦\w\d+⟧(?:(?:, |,? and )(?:[a-z-]+ ){0,4}⟦\w\d+⟧){0,8}(?:[.;]|$| as | in the | opposite | alongside |, (?:with|who|as|an?|the|alongside|opposite) ))|actor|actress|alum|veteran|legend|showrunner|director|filmmaker|creator|writer|screenwriter|writer-director|producer|executive producer|author|host|helmer|fame|fans?|favou?rite|duo|trio|pair|team|boss|scribe|vet|alumna|alumnus|breakout|lead|scene-stealer)s?\b/;
/** "the Some Show spin-off" is another show. */
export const DESCENDANT =
  /^ (?:spin-?off|sequel|prequel|remake|reboot|franchise|universe|novels?|books?|comics?|movies|films)\b/;
