package uk.onedoor.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PastTablesTest {

    private static final Set<String> VIEWS = Set.of("keywork.note", "people.home");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "select n.* from keywork.note n        | select n.* from past_keywork.note n",
                "select keywork.note.id from keywork.note | select past_keywork.note.id from past_keywork.note",
                "from people.home h join keywork.note n on true | from past_people.home h join past_keywork.note n on true",
                "where relation = 'keywork.note'       | where relation = 'keywork.note'",
                "where words = 'it''s keywork.note'    | where words = 'it''s keywork.note'",
                "select 'a' from keywork.note where 'b' = 'c' | select 'a' from past_keywork.note where 'b' = 'c'",
                "from keywork.note_kept                | from keywork.note_kept",
                "from my.keywork.note                  | from my.keywork.note",
                "select people.home(:id)               | select people.home(:id)",
                "from platform.account a               | from platform.account a",
                "select row_to_json(n) from keywork.note n | select row_to_json(n) from past_keywork.note n",
            })
    void only_the_tables_of_records_a_question_names_are_those_of_the_past(String asked, String past) {
        assertThat(PastTables.past(asked, VIEWS)).isEqualTo(past);
    }
}
