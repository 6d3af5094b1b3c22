package dev.daymark.sync.sim;

import org.junit.jupiter.api.Test;

/**
 * Seeds that broke a promise once, each named for what was wrong. A change of the simulation makes
 * other stories of them; what they found has a test of its own wherever it can be told shorter.
 */
class FoundSeedsTest {

  @Test
  void anOccurrenceWhoseDeletionGaveWayFollowsItsSeriesAgain() {
    Campaign.run(50_026);
    Campaign.run(51_351);
    Campaign.run(621);
  }

  @Test
  void anOccurrenceThatWasOnlyLookedUpIsNoExceptionOnceItsEditIsTakenBack() {
    Campaign.run(50_454);
  }

  @Test
  void anOccurrenceThatWasCalledOffStaysSoWhenTheRestOfItsSeriesIsDeletedAndComesBack() {
    Campaign.run(1_444);
    Campaign.run(53_788);
  }

  @Test
  void anEventThatMovedToAnotherAccountDoesNotComeBackBecauseItWasEditedThere() {
    Campaign.run(1_124);
    Campaign.run(2_877);
    Campaign.run(51_767);
  }

  @Test
  void anEventThatWasMovedToTwoPlacesAtOnceIsAConflict() {
    Campaign.run(7_905);
    Campaign.run(150_003_799);
  }

  @Test
  void aRefusalOfTheSecondTryDoesNotSayThatTheFirstNeverArrived() {
    Campaign.run(3_997);
  }

  @Test
  void aCalledOffOccurrenceIsForgottenWithItsSeriesThoughTheRunWasCutOffBetweenTheirPages() {
    Campaign.run(10_807);
    Campaign.run(6_612);
  }

  @Test
  void anUnsentOccurrenceTakesWhatItsWholeSeriesIsGiven() {
    Campaign.run(6_243);
  }

  @Test
  void anEventThatOthersDeletedBeforeItsOwnDeletionArrivedIsAConflictWhereItWent() {
    Campaign.run(7_000_383);
  }

  @Test
  void aTokenThatEndedWhileTheMachineSleptTwiceDoesNotCostTheSignIn() {
    Campaign.run(10_000_319);
  }

  @Test
  void anOccurrenceThatCannotComeBackBecauseItsSeriesIsGoneStaysAsAnEvent() {
    Campaign.run(10_003_474);
  }

  @Test
  void aTitleReplacedInAnOccurrenceIsReplacedKnowinglyInWhatOthersMadeOfIt() {
    Campaign.run(10_002_750);
  }

  @Test
  void aSeriesThatMovedAwayAndComesBackWithAnOccurrenceItHasNoPlaceForIsAConflict() {
    Campaign.run(10_004_019);
  }

  @Test
  void aCalledOffOccurrenceIsNoObstacleToItsSeriesThatOthersMovedFirst() {
    Campaign.run(20_000_810);
  }

  @Test
  void anAnswerThatIsNotTheServicesDoesNotSayThatAnEventWasDeleted() {
    Campaign.run(20_000_428);
  }

  @Test
  void anEventOnItsWayIntoACalendarThatVanishedIsDeletedWhereItWas() {
    Campaign.run(10_008_926);
    Campaign.run(20_004_245);
  }

  @Test
  void whatWasDeletedOfASeriesStaysBehindWithItWhenItMovesToAnotherAccount() {
    Campaign.run(20_003_721);
  }

  @Test
  void anEventThatOthersMovedWhileItsDeletionWasInDoubtIsAConflictWhereItWent() {
    Campaign.run(30_000_889);
  }

  @Test
  void aTitleGoesFromASeriesWhoseOccurrencesTheServerDropped() {
    Campaign.run(30_006_683);
  }

  @Test
  void anIdentityThatAnotherRowHoldsIsTakenFromItAndStopsNoRun() {
    Campaign.run(30_009_729);
    Campaign.run(30_023_714);
    Campaign.run(30_034_504);
    Campaign.run(30_055_825);
  }

  @Test
  void anEditGoesWithAnEventThatOthersMovedMeanwhile() {
    Campaign.run(30_012_134);
    Campaign.run(30_025_997);
    Campaign.run(30_031_987);
    Campaign.run(60_001_950);
  }

  @Test
  void aRowThatWaitsMeetsItsOccurrenceThoughAnotherRowIsInItsPlace() {
    Campaign.run(30_049_658);
  }

  @Test
  void anOccurrenceThatARunBroughtBackGoesWithItsSeries() {
    Campaign.run(30_032_137);
  }

  @Test
  void anOccurrenceThatWasNotFoundOnceIsTakenAsItIsShownNext() {
    Campaign.run(30_017_909);
  }

  @Test
  void aWordReplacedInAWholeSeriesIsReplacedKnowinglyInTheExceptionsThatOthersMadeOfIt() {
    Campaign.run(30_042_450);
    Campaign.run(30_053_752);
  }

  @Test
  void anOccurrenceGoesWhereItsSeriesIsWhenASplitIsTakenBackThatOthersMovedSince() {
    Campaign.run(110_005_028);
  }

  @Test
  void anEventThatComesBackToWhereItWasMissedStays() {
    Campaign.run(140_001_435);
  }

  @Test
  void whatWasSentBeforeAFullListingBeganIsNotTakenForListed() {
    Campaign.run(140_003_391);
  }

  @Test
  void whatOthersCalledOffOfASeriesStaysSoWhenItBeginsAnew() {
    Campaign.run(150_002_372);
  }

  @Test
  void aSeriesThatWasFollowedWhereOthersMovedItHasItsExceptionsThoughTheProcessEndedThen() {
    Campaign.run(200_000_573);
  }

  @Test
  void aCalledOffOccurrenceGoesWhereItsSeriesWentWhenItsDeletionIsDone() {
    Campaign.run(211_002_603);
  }

  /** Both devices had moved it, and each keeps what it did not send. */
  @Test
  void aSeriesWhoseCalendarIsTakenAwayMayBeKeptOnEachDeviceThatWasMovingIt() {
    Campaign.run(220_004_329);
  }

  /** The second deletion of the old one failed first and then found nothing. */
  @Test
  void anEventThatTwoDevicesMovedToAnotherAccountMayBeThereTwiceIfNeitherCanTell() {
    Campaign.run(230_004_345);
  }

  @Test
  void anOccurrenceThatWasCutOffLeavesNoHoleInItsSeriesWhenTheRestComesBack() {
    Campaign.run(230_007_806);
  }

  @Test
  void aSeriesThatArrivesWhereItIsShownAlreadyKeepsTheOccurrencesShownThere() {
    Campaign.run(230_010_218);
  }

  @Test
  void whatOthersMadeOfAnOccurrenceIsTakenThoughItWasListedBeforeItsSeriesAndDeletedHere() {
    Campaign.run(240_022_220);
  }

  @Test
  void anEditOfAnEventThatIsHereTwiceStaysWhenTheOtherRowIsMovedThereToo() {
    Campaign.run(240_023_932);
  }

  /** One that others edited and that was called off here, where the service lets none come back. */
  @Test
  void anOccurrenceTheServiceDoesNotBringBackBecomesAnEventOfItsOwn() {
    Campaign.run(290_007_474);
  }

  /** A gap of the ledger: days that came back so are no copies of each other. */
  @Test
  void occurrencesThatBecameEventsOfTheirOwnAreNoCopies() {
    Campaign.run(300_002_002);
    Campaign.run(310_000_971);
    Campaign.run(370_003_732);
  }

  @Test
  void anOccurrenceCalledOffThereStaysSoWhenItsDeletedSeriesLivesAgain() {
    Campaign.run(310_003_195);
  }

  @Test
  void takingASeriesBackToItsTimeLeavesADayAloneThatIsAnEventOfItsOwnByNow() {
    Campaign.run(330_002_596);
  }

  @Test
  void anOccurrenceOfASeriesThatWasRefusedAnotherTimeIsStillThereWhenThatIsTakenBack() {
    Campaign.run(370_010_652);
  }

  @Test
  void aCalledOffOccurrenceIsKnownAsItIsWhereOthersMovedItsSeries() {
    Campaign.run(380_010_882);
  }

  @Test
  void aCalledOffOccurrenceThatHasNoPlaceAnyMoreIsKnownAsItIsWhereOthersMovedItsSeries() {
    Campaign.run(430_000_121);
  }

  @Test
  void whatAPartOfASeriesTookToAnotherCalendarIsNotLeftBehind() {
    Campaign.run(450_001_275);
    Campaign.run(450_002_076);
  }

  @Test
  void whatGoesOverToAPartOfASeriesDoesNotFollowTheRestToAnotherCalendar() {
    Campaign.run(450_003_107);
  }

  @Test
  void anEventThatComesBackTwiceComesBackUnderAnotherIdentityEachTime() {
    Campaign.run(400_009_576);
  }

  /**
   * A gap of the ledger: others had moved it on before the device learnt to have left its calendar.
   */
  @Test
  void whatIsOnItsWayOutOfACalendarThatIsOffTheListBeginsAnew() {
    Campaign.run(320_003_086);
  }

  /**
   * A gap of the ledger: others had moved it on, too, before its calendar was taken off the list
   * with a change that waited.
   */
  @Test
  void whatIsKeptOfACalendarThatIsOffTheListMayBeMovedToWhereOthersMovedIt() {
    Campaign.run(380_008_059);
  }

  /** A gap of the ledger: others had moved it to where it was to be moved, too. */
  @Test
  void whatWaitsToBeMovedOutOfACalendarThatIsTakenOffTheListBeginsAnew() {
    Campaign.run(400_000_162);
  }

  /** A gap of the ledger: what may not be deleted where it was is one event, all the same. */
  @Test
  void whatOthersEditWhereAnEventMayNotLeaveFollowsItToTheOtherAccount() {
    Campaign.run(370_008_709);
  }
}
