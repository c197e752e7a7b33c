package uk.onedoor.demo;

import java.util.List;
import uk.onedoor.keywork.PortfolioArea;

/** The invented words of the town's plans. */
final class PlanTexts {

    /** A goal with its area and the steps towards it, one after the other. */
    record Wish(PortfolioArea area, String words, List<String> steps) {}

    static final List<String> AT_20 = List.of(
            "My own front door. A dog. People round on a Friday",
            "Working in a kitchen that shouts less than this one",
            "Still talking to my brother every day",
            "At college, and not the oldest in the room");
    static final List<String> AT_35 = List.of(
            "Kids who never have to pack a bag in a hurry",
            "My own van with my name on it",
            "A house near Nan, not in it");
    static final List<String> AT_50 = List.of(
            "The one everybody comes to at Christmas", "Bored, in a good way", "Somebody young asks me how I did it");

    static final List<Wish> WISHES = List.of(
            new Wish(
                    PortfolioArea.EDUCATION_TRAINING_WORK,
                    "Get on the bakery course",
                    List.of("Visit the college kitchen", "Fill in the form together", "Meet the tutor", "First day")),
            new Wish(
                    PortfolioArea.RELATIONSHIPS,
                    "See my brother every week, not when they say",
                    List.of("Ask his carer for a day", "First Saturday together", "A photo album for both of us")),
            new Wish(
                    PortfolioArea.EMOTIONAL_HEALTH,
                    "Sleep through without the light on",
                    List.of("Try the night light from the office", "Talk with the life coach about nights")),
            new Wish(
                    PortfolioArea.SAFETY,
                    "Know who to ring when it goes wrong",
                    List.of("Put three numbers in my phone", "Practise ringing once")),
            new Wish(
                    PortfolioArea.RESILIENCE,
                    "Cook four dinners for the house",
                    List.of("Choose the first one and shop for it", "Cook it with somebody", "Cook it alone")),
            new Wish(
                    PortfolioArea.ACCOMMODATION,
                    "A room nobody walks into",
                    List.of("Agree the knocking rule", "Choose the paint", "Paint it on a Sunday")));

    static final List<String> OFFERS = List.of(
            "Thursday climbing at the leisure centre",
            "A morning in the garage behind the hub",
            "Sea cadets taster",
            "Drumming with the youth band");

    static final List<String> OWN = List.of(
            "It is going alright. I want to see him more, that's all",
            "I did the thing. You did not do your thing",
            "Slower, please",
            "I'm proud of that one");

    static final List<String> SAID = List.of(
            "We went through the steps one by one and kept two.",
            "What we promised and did not do is first on the list now.",
            "Agreed to leave school for later and to look at home first.");

    static final List<String> STILL =
            List.of("Nan says yes when the bedroom is sorted", "Mum asked whether it could be home");

    private PlanTexts() {}
}
