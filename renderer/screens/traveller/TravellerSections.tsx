/** The parts of the page in the order an inspector asks for them. */
import type { TravellerPage } from '#core/contract/travellers.ts'
import { BagsPart } from './BagsPart.tsx'
import { BookingPart, ContactPart, PaymentPart } from './BookingPart.tsx'
import { DeclarationPart } from './DeclarationPart.tsx'
import { ConflictPart, DocumentPart, IdentityPart } from './IdentityPart.tsx'
import { FeaturesPart } from './FeaturesPart.tsx'
import { HistoryPart, InspectionPart } from './HistoryPart.tsx'
import { LinksPart } from './LinksPart.tsx'
import { NotesPart } from './NotesPart.tsx'
import { PartyPart } from './PartyPart.tsx'
import { ReasonsPart } from './ReasonsPart.tsx'
import { RoutePart } from './RoutePart.tsx'
import { TimelinePart } from './TimelinePart.tsx'
import { VersionsPart } from './VersionsPart.tsx'
import { WatchlistPart } from './WatchlistPart.tsx'
import css from './traveller.module.css'

type Upper = { readonly page: TravellerPage; readonly mayAct: boolean }

/** What decides whether the person is stopped. */
export function UpperSections({ page, mayAct }: Upper) {
  return (
    <div className={css.sections}>
      <WatchlistPart page={page} mayAct={mayAct} />
      <ConflictPart page={page} />
      <ReasonsPart page={page} />
    </div>
  )
}

type Lower = Upper & { readonly mayCorrect: boolean }

/** What one reads when there is time: the way, the links, and the facts in two columns. */
export function LowerSections({ page, mayAct, mayCorrect }: Lower) {
  return (
    <>
      <div className={css.sections}>
        <RoutePart page={page} />
        <TimelinePart page={page} />
        <LinksPart page={page} />
        <NotesPart page={page} mayAct={mayAct} />
      </div>
      <div className={css.columns}>
        <div className={css.sections}>
          <IdentityPart page={page} mayCorrect={mayCorrect} />
          <DocumentPart page={page} />
          <BookingPart page={page} />
          <PaymentPart page={page} />
          <BagsPart page={page} />
          <DeclarationPart page={page} />
        </div>
        <div className={css.sections}>
          <PartyPart page={page} />
          <HistoryPart page={page} />
          <InspectionPart page={page} mayAct={mayAct} />
          <ContactPart page={page} />
          <VersionsPart page={page} />
          <FeaturesPart travellerId={page.row.travellerId} />
        </div>
      </div>
    </>
  )
}
