/** "Some Show director": the title only says who somebody is. */
export const CREDENTIAL =
  /^(?:'s)? (?:co-)?(?:star|actor|actress|alum|veteran|legend|showrunner|director|filmmaker|creator|writer|screenwriter|writer-director|producer|executive producer|author|host|helmer|fame|fans?|favou?rite)s?\b/;
/** "the Some Show spin-off" is another show. */
export const DESCENDANT =
  /^ (?:spin-?off|sequel|prequel|remake|reboot|franchise|universe|novels?|books?|comics?|movies|films)\b/;
