/** Segment tags of PNRGOV and PAXLST: where one stands at the start of a line, a segment begins even if the last one was not closed. */
export const knownTags: ReadonlySet<string> = new Set(
  (
    'UNB UNG UNH UNT UNE UNZ UNS MSG ORG TVL EQN SRC RCI SSR DAT IFT ADD EBD TIF FTI REF FAR TKT MON PTK TXD FOP TRA RPI APD TRI SSD ' +
    'TBD ABI SAC LTS BGM RFF DTM NAD CTA COM TDT LOC ATT MEA GEI FTX EMP NAT DOC CPI QTY CNT AUT PDT'
  ).split(' '),
)
