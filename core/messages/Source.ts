/** Where a value comes from: booking, advance passenger information, departure control, baggage, declaration, a person. */
export type Source = 'PNR' | 'API' | 'DCS' | 'BAG' | 'DECLARATION' | 'MANUAL'
