/** Boarding passes bear PDF417, Aztec, QR or Data Matrix (IATA Resolution 792), bag tags Interleaved 2 of 5 (Resolution 740). */
export const codeFormats = ['PDF417', 'Aztec', 'QRCode', 'DataMatrix', 'ITF', 'Code128'] as const
