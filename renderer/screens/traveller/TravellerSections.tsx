/** The parts of the page in the order an inspector asks for them. */
import type { TravellerPage } from '#core/contract/travellers.ts'
import { BagsPart } from './BagsPart.tsx'
import { BookingPart, ContactPart, PaymentPart } from './BookingPart.tsx'
import { DeclarationPart } from './DeclarationPart.tsx'
import { ConflictPart, DocumentPart, IdentityPart } from './IdentityPart.tsx'
import { FeaturesPart } from './FeaturesPart.tsx'
import { HistoryPart, InspectionPart } from './HistoryPart.tsx'
import { LinksPart } from './LinksPart.tsx'
import { PartyPart } from './PartyPart.tsx'
import { ReasonsPart } from './ReasonsPart.tsx'
import { RoutePart } from './RoutePart.tsx'
import { VersionsPart } from './VersionsPart.tsx'
import { WatchlistPart } from './WatchlistPart.tsx'
import css from './traveller.module.css'

export function TravellerSections({ page, mayAct }: { readonly page: TravellerPage; readonly mayAct: boolean }) {
  return (
    <>
      <div className={css.sections}>
        <WatchlistPart page={page} mayAct={mayAct} />
        <ConflictPart page={page} />
        <ReasonsPart page={page} />
        <RoutePart page={page} />
        <LinksPart page={page} />
      </div>
      <div className={css.columns}>
        <IdentityPart page={page} />
        <DocumentPart page={page} />
        <BookingPart page={page} />
        <PaymentPart page={page} />
        <BagsPart page={page} />
        <DeclarationPart page={page} />
        <PartyPart page={page} />
        <HistoryPart page={page} />
        <InspectionPart page={page} mayAct={mayAct} />
        <ContactPart page={page} />
        <VersionsPart page={page} />
        <FeaturesPart travellerId={page.row.travellerId} />
      </div>
    </>
  )
}
