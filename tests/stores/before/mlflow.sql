BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('dc11669786a5');
CREATE TABLE "assessments" (
	assessment_id VARCHAR(50) NOT NULL, 
	trace_id VARCHAR(50) NOT NULL, 
	name VARCHAR(250) NOT NULL, 
	assessment_type VARCHAR(20) NOT NULL, 
	value TEXT NOT NULL, 
	error TEXT, 
	created_timestamp BIGINT NOT NULL, 
	last_updated_timestamp BIGINT NOT NULL, 
	source_type VARCHAR(50) NOT NULL, 
	source_id VARCHAR(250), 
	run_id VARCHAR(32), 
	span_id VARCHAR(50), 
	rationale TEXT, 
	overrides VARCHAR(50), 
	valid BOOLEAN NOT NULL, 
	assessment_metadata TEXT, 
	experiment_id INTEGER, 
	trace_timestamp_ms BIGINT, 
	aggregate_value FLOAT, 
	is_numeric_value BOOLEAN DEFAULT 0 NOT NULL, 
	CONSTRAINT assessments_pk PRIMARY KEY (assessment_id), 
	CONSTRAINT fk_assessments_trace_id FOREIGN KEY(trace_id) REFERENCES trace_info (request_id) ON DELETE CASCADE
);
CREATE TABLE budget_policies (
	budget_policy_id VARCHAR(36) NOT NULL, 
	budget_unit VARCHAR(32) NOT NULL, 
	budget_amount FLOAT NOT NULL, 
	duration_unit VARCHAR(32) NOT NULL, 
	duration_value INTEGER NOT NULL, 
	target_scope VARCHAR(32) NOT NULL, 
	budget_action VARCHAR(32) NOT NULL, 
	created_by VARCHAR(255), 
	created_at BIGINT NOT NULL, 
	last_updated_by VARCHAR(255), 
	last_updated_at BIGINT NOT NULL, 
	workspace VARCHAR(63) DEFAULT 'default' NOT NULL, target_value VARCHAR(255), 
	CONSTRAINT budget_policies_pk PRIMARY KEY (budget_policy_id)
);
CREATE TABLE "datasets" (
	dataset_uuid VARCHAR(36) NOT NULL, 
	experiment_id INTEGER NOT NULL, 
	name VARCHAR(500) NOT NULL, 
	digest VARCHAR(36) NOT NULL, 
	dataset_source_type VARCHAR(36) NOT NULL, 
	dataset_source TEXT NOT NULL, 
	dataset_schema TEXT, 
	dataset_profile TEXT, 
	CONSTRAINT dataset_pk PRIMARY KEY (experiment_id, name, digest), 
	CONSTRAINT fk_datasets_experiment_id_experiments FOREIGN KEY(experiment_id) REFERENCES experiments (experiment_id) ON DELETE CASCADE
);
INSERT INTO "datasets" VALUES('d5e077abbfad466e96ec752b83523aba',1,'digits','7e036cbb57e5d2c5d23040cbc00a693f8cf0','local','sha256:7e036cbb57e5d2c5d23040cbc00a693f8cf00cddd3c9293faded03677cfd89a4',NULL,NULL);
INSERT INTO "datasets" VALUES('dcf1fe8850c04548aa4655c133e87f93',2,'digits','7e036cbb57e5d2c5d23040cbc00a693f8cf0','local','sha256:7e036cbb57e5d2c5d23040cbc00a693f8cf00cddd3c9293faded03677cfd89a4',NULL,NULL);
INSERT INTO "datasets" VALUES('5159eb556d3d4f2db5bc19d66ca103b7',3,'digits','7e036cbb57e5d2c5d23040cbc00a693f8cf0','local','sha256:7e036cbb57e5d2c5d23040cbc00a693f8cf00cddd3c9293faded03677cfd89a4',NULL,NULL);
INSERT INTO "datasets" VALUES('ae0541c874074a4fb8c92b4c9d6e5581',4,'digits','7e036cbb57e5d2c5d23040cbc00a693f8cf0','local','sha256:7e036cbb57e5d2c5d23040cbc00a693f8cf00cddd3c9293faded03677cfd89a4',NULL,NULL);
INSERT INTO "datasets" VALUES('c0e9b173b02140cba38014d17a6c48b9',5,'digits','7e036cbb57e5d2c5d23040cbc00a693f8cf0','local','sha256:7e036cbb57e5d2c5d23040cbc00a693f8cf00cddd3c9293faded03677cfd89a4',NULL,NULL);
INSERT INTO "datasets" VALUES('a3d523c398fa4a7689caf16e50b55ca7',6,'digits{7:0}','0e6e8d551ba0d1828197c4cc0b5cf8593097','local','sha256:0e6e8d551ba0d1828197c4cc0b5cf8593097d3a56b72c75de0d1c83bab293b8c',NULL,NULL);
INSERT INTO "datasets" VALUES('801f63e13eac40b180f52c5ce8376f02',7,'digits','7e036cbb57e5d2c5d23040cbc00a693f8cf0','local','sha256:7e036cbb57e5d2c5d23040cbc00a693f8cf00cddd3c9293faded03677cfd89a4',NULL,NULL);
CREATE TABLE endpoint_bindings (
	endpoint_id VARCHAR(36) NOT NULL, 
	resource_type VARCHAR(50) NOT NULL, 
	resource_id VARCHAR(255) NOT NULL, 
	created_at BIGINT NOT NULL, 
	created_by VARCHAR(255), 
	last_updated_at BIGINT NOT NULL, 
	last_updated_by VARCHAR(255), display_name VARCHAR(255), 
	CONSTRAINT endpoint_bindings_pk PRIMARY KEY (endpoint_id, resource_type, resource_id), 
	CONSTRAINT fk_endpoint_bindings_endpoint_id FOREIGN KEY(endpoint_id) REFERENCES endpoints (endpoint_id) ON DELETE CASCADE
);
CREATE TABLE endpoint_model_mappings (
	mapping_id VARCHAR(36) NOT NULL, 
	endpoint_id VARCHAR(36) NOT NULL, 
	model_definition_id VARCHAR(36) NOT NULL, 
	weight FLOAT NOT NULL, 
	created_by VARCHAR(255), 
	created_at BIGINT NOT NULL, linkage_type VARCHAR(64) DEFAULT 'PRIMARY' NOT NULL, fallback_order INTEGER, 
	CONSTRAINT endpoint_model_mappings_pk PRIMARY KEY (mapping_id), 
	CONSTRAINT fk_endpoint_model_mappings_endpoint_id FOREIGN KEY(endpoint_id) REFERENCES endpoints (endpoint_id) ON DELETE CASCADE, 
	CONSTRAINT fk_endpoint_model_mappings_model_definition_id FOREIGN KEY(model_definition_id) REFERENCES model_definitions (model_definition_id)
);
CREATE TABLE endpoint_tags (
	"key" VARCHAR(250) NOT NULL, 
	value VARCHAR(5000), 
	endpoint_id VARCHAR(36) NOT NULL, 
	CONSTRAINT endpoint_tag_pk PRIMARY KEY ("key", endpoint_id), 
	CONSTRAINT fk_endpoint_tags_endpoint_id FOREIGN KEY(endpoint_id) REFERENCES endpoints (endpoint_id) ON DELETE CASCADE
);
CREATE TABLE "endpoints" (
	endpoint_id VARCHAR(36) NOT NULL, 
	name VARCHAR(255), 
	created_by VARCHAR(255), 
	created_at BIGINT NOT NULL, 
	last_updated_by VARCHAR(255), 
	last_updated_at BIGINT NOT NULL, 
	routing_strategy VARCHAR(64), 
	fallback_config_json TEXT, 
	experiment_id INTEGER, 
	usage_tracking BOOLEAN DEFAULT '0' NOT NULL, 
	workspace VARCHAR(63) DEFAULT 'default' NOT NULL, 
	CONSTRAINT endpoints_pk PRIMARY KEY (endpoint_id), 
	CONSTRAINT fk_endpoints_experiment_id FOREIGN KEY(experiment_id) REFERENCES experiments (experiment_id) ON DELETE SET NULL, 
	CONSTRAINT uq_endpoints_workspace_name UNIQUE (workspace, name)
);
CREATE TABLE entity_associations (
	association_id VARCHAR(36) NOT NULL, 
	source_type VARCHAR(36) NOT NULL, 
	source_id VARCHAR(36) NOT NULL, 
	destination_type VARCHAR(36) NOT NULL, 
	destination_id VARCHAR(36) NOT NULL, 
	created_time BIGINT, 
	CONSTRAINT entity_associations_pk PRIMARY KEY (source_type, source_id, destination_type, destination_id)
);
CREATE TABLE "evaluation_dataset_records" (
	dataset_record_id VARCHAR(36) NOT NULL, 
	dataset_id VARCHAR(36) NOT NULL, 
	inputs JSON NOT NULL, 
	expectations JSON, 
	tags JSON, 
	source JSON, 
	source_id VARCHAR(36), 
	source_type VARCHAR(255), 
	created_time BIGINT, 
	last_update_time BIGINT, 
	created_by VARCHAR(255), 
	last_updated_by VARCHAR(255), 
	input_hash VARCHAR(64) NOT NULL, outputs JSON, 
	CONSTRAINT evaluation_dataset_records_pk PRIMARY KEY (dataset_record_id), 
	CONSTRAINT fk_evaluation_dataset_records_dataset_id FOREIGN KEY(dataset_id) REFERENCES evaluation_datasets (dataset_id) ON DELETE CASCADE, 
	CONSTRAINT unique_dataset_input UNIQUE (dataset_id, input_hash)
);
CREATE TABLE evaluation_dataset_tags (
	dataset_id VARCHAR(36) NOT NULL, 
	"key" VARCHAR(255) NOT NULL, 
	value VARCHAR(5000), 
	CONSTRAINT evaluation_dataset_tags_pk PRIMARY KEY (dataset_id, "key"), 
	CONSTRAINT fk_evaluation_dataset_tags_dataset_id FOREIGN KEY(dataset_id) REFERENCES evaluation_datasets (dataset_id) ON DELETE CASCADE
);
CREATE TABLE "evaluation_datasets" (
	dataset_id VARCHAR(36) NOT NULL, 
	name VARCHAR(255) NOT NULL, 
	schema TEXT, 
	profile TEXT, 
	digest VARCHAR(64), 
	created_time BIGINT, 
	last_update_time BIGINT, 
	created_by VARCHAR(255), 
	last_updated_by VARCHAR(255), 
	workspace VARCHAR(63) DEFAULT 'default' NOT NULL, 
	CONSTRAINT evaluation_datasets_pk PRIMARY KEY (dataset_id)
);
CREATE TABLE "experiment_tags" (
	"key" VARCHAR(250) NOT NULL, 
	value TEXT, 
	experiment_id INTEGER NOT NULL, 
	CONSTRAINT experiment_tag_pk PRIMARY KEY ("key", experiment_id), 
	FOREIGN KEY(experiment_id) REFERENCES experiments (experiment_id)
);
CREATE TABLE "experiments" (
	experiment_id INTEGER NOT NULL, 
	name VARCHAR(256) NOT NULL, 
	artifact_location VARCHAR(256), 
	lifecycle_stage VARCHAR(32), 
	creation_time BIGINT, 
	last_update_time BIGINT, 
	workspace VARCHAR(63) DEFAULT 'default' NOT NULL, 
	CONSTRAINT experiment_pk PRIMARY KEY (experiment_id), 
	CONSTRAINT experiments_lifecycle_stage CHECK (lifecycle_stage IN ('active', 'deleted')), 
	CONSTRAINT uq_experiments_workspace_name UNIQUE (workspace, name)
);
INSERT INTO "experiments" VALUES(0,'Default','@/mlruns/0','active',1795545825763,1795545825763,'default');
INSERT INTO "experiments" VALUES(1,'extreme','@/mlruns/extreme','active',1795545825805,1795545825805,'default');
INSERT INTO "experiments" VALUES(2,'descent','@/mlruns/descent','active',1795545845951,1795545845951,'default');
INSERT INTO "experiments" VALUES(3,'interpolation','@/mlruns/interpolation','active',1795545870860,1795545870860,'default');
INSERT INTO "experiments" VALUES(4,'mislabel','@/mlruns/mislabel','active',1795545891570,1795545891570,'default');
INSERT INTO "experiments" VALUES(5,'randomize','@/mlruns/randomize','active',1795545902010,1795545902010,'default');
INSERT INTO "experiments" VALUES(6,'identity','@/mlruns/identity','active',1795545935981,1795545935981,'default');
INSERT INTO "experiments" VALUES(7,'tune','@/mlruns/tune','active',1795545972412,1795545972412,'default');
CREATE TABLE guardrail_configs (
	endpoint_id VARCHAR(36) NOT NULL, 
	guardrail_id VARCHAR(36) NOT NULL, 
	execution_order INTEGER, 
	created_by VARCHAR(255), 
	created_at BIGINT NOT NULL, 
	workspace VARCHAR(63) DEFAULT 'default' NOT NULL, 
	CONSTRAINT guardrail_configs_pk PRIMARY KEY (endpoint_id, guardrail_id), 
	CONSTRAINT fk_guardrail_configs_endpoint_id FOREIGN KEY(endpoint_id) REFERENCES endpoints (endpoint_id) ON DELETE CASCADE, 
	CONSTRAINT fk_guardrail_configs_guardrail_id FOREIGN KEY(guardrail_id) REFERENCES guardrails (guardrail_id) ON DELETE CASCADE
);
CREATE TABLE guardrails (
	guardrail_id VARCHAR(36) NOT NULL, 
	name VARCHAR(255) NOT NULL, 
	scorer_id VARCHAR(36) NOT NULL, 
	scorer_version INTEGER NOT NULL, 
	stage VARCHAR(32) NOT NULL, 
	action VARCHAR(32) NOT NULL, 
	action_endpoint_id VARCHAR(36), 
	created_by VARCHAR(255), 
	created_at BIGINT NOT NULL, 
	last_updated_by VARCHAR(255), 
	last_updated_at BIGINT NOT NULL, 
	workspace VARCHAR(63) DEFAULT 'default' NOT NULL, 
	CONSTRAINT guardrails_pk PRIMARY KEY (guardrail_id), 
	CONSTRAINT fk_guardrails_scorer_version FOREIGN KEY(scorer_id, scorer_version) REFERENCES scorer_versions (scorer_id, scorer_version), 
	CONSTRAINT fk_guardrails_action_endpoint_id FOREIGN KEY(action_endpoint_id) REFERENCES endpoints (endpoint_id) ON DELETE SET NULL
);
CREATE TABLE input_tags (
	input_uuid VARCHAR(36) NOT NULL, 
	name VARCHAR(255) NOT NULL, 
	value VARCHAR(500) NOT NULL, 
	CONSTRAINT input_tags_pk PRIMARY KEY (input_uuid, name)
);
CREATE TABLE inputs (
	input_uuid VARCHAR(36) NOT NULL, 
	source_type VARCHAR(36) NOT NULL, 
	source_id VARCHAR(36) NOT NULL, 
	destination_type VARCHAR(36) NOT NULL, 
	destination_id VARCHAR(36) NOT NULL, step BIGINT DEFAULT '0' NOT NULL, 
	CONSTRAINT inputs_pk PRIMARY KEY (source_type, source_id, destination_type, destination_id)
);
INSERT INTO "inputs" VALUES('7bcaeb1d7dd94aaa90096fc5831f9eb2','DATASET','d5e077abbfad466e96ec752b83523aba','RUN','1da0263d3b6d4cc4b144c526fc33bf4f',0);
INSERT INTO "inputs" VALUES('ebdef27953ac42e2b40999b697e3bbf7','DATASET','d5e077abbfad466e96ec752b83523aba','RUN','934a9614946b40e8ab689a1192e7a525',0);
INSERT INTO "inputs" VALUES('799ff5f88e9f4a07a41115497983b800','DATASET','d5e077abbfad466e96ec752b83523aba','RUN','ca60ee2fb8a24a6b8147c6ff483d3107',0);
INSERT INTO "inputs" VALUES('1e6bc3d5f3414300b17338592ef0d122','DATASET','d5e077abbfad466e96ec752b83523aba','RUN','7487c68730a04898a54d549bb33a39a1',0);
INSERT INTO "inputs" VALUES('c821ec62a4b848398bd7da575adf70ed','DATASET','dcf1fe8850c04548aa4655c133e87f93','RUN','dfda5075a85e4d0b96d1990b279736cb',0);
INSERT INTO "inputs" VALUES('97d54101b0714b9eaa2e698b9a47f21f','DATASET','dcf1fe8850c04548aa4655c133e87f93','RUN','15e389dc732d4b7ab1a19cda858604aa',0);
INSERT INTO "inputs" VALUES('08b76f6a866b45618090e74125a78d61','DATASET','dcf1fe8850c04548aa4655c133e87f93','RUN','56bb98e5c32149ef920a05dbe6f75799',0);
INSERT INTO "inputs" VALUES('adfe2fbd53944d0b9c519ff491521111','DATASET','dcf1fe8850c04548aa4655c133e87f93','RUN','4cedcdc62c7c4bc0969a9006e504aeee',0);
INSERT INTO "inputs" VALUES('32abdef8984346b7b9c5134fae76d772','DATASET','dcf1fe8850c04548aa4655c133e87f93','RUN','a59ebedd45614795b2978468c704a46c',0);
INSERT INTO "inputs" VALUES('136a7ee1472c4043ab51d91ce1d37106','DATASET','dcf1fe8850c04548aa4655c133e87f93','RUN','e117666a8470414fa1e48999ac6bf802',0);
INSERT INTO "inputs" VALUES('a31afa65823f4d589a1831a82639d55d','DATASET','dcf1fe8850c04548aa4655c133e87f93','RUN','99da50b0ef39408fb706491390464d19',0);
INSERT INTO "inputs" VALUES('6b193c187ef94219b65ffe1e3faecd27','DATASET','dcf1fe8850c04548aa4655c133e87f93','RUN','e7c1cd3d54bd44acacba265454bd9d61',0);
INSERT INTO "inputs" VALUES('39364548a5444f1983e8ae045d5eade1','DATASET','5159eb556d3d4f2db5bc19d66ca103b7','RUN','09250cf13bf84b07af70dce853129595',0);
INSERT INTO "inputs" VALUES('1a67bd63a65e45dc9bb5e58b7ae32a45','DATASET','ae0541c874074a4fb8c92b4c9d6e5581','RUN','fdc155b33b8848adb021c8db5fca098a',0);
INSERT INTO "inputs" VALUES('c76a640ec3584b8b92389603ee3ebba5','DATASET','ae0541c874074a4fb8c92b4c9d6e5581','RUN','5525f862566c4916927acdfeee38a5bc',0);
INSERT INTO "inputs" VALUES('cef40d69adcf47f2abb9028421d1f6f0','DATASET','c0e9b173b02140cba38014d17a6c48b9','RUN','0296055f38bf476a9596aa5f15e17c3c',0);
INSERT INTO "inputs" VALUES('f4902384913141469181494f9a1ee55a','DATASET','c0e9b173b02140cba38014d17a6c48b9','RUN','955d1f463f04485bb23a24856b8a0eba',0);
INSERT INTO "inputs" VALUES('3e45bd0f76fa425ba296c99e6be4915b','DATASET','c0e9b173b02140cba38014d17a6c48b9','RUN','160efe6fe6c144d48a7bccdf0f220cbb',0);
INSERT INTO "inputs" VALUES('b66b97ad675a426b97760dc4e604c59b','DATASET','c0e9b173b02140cba38014d17a6c48b9','RUN','da6054abd7b647f1839c9e8b019eb3e7',0);
INSERT INTO "inputs" VALUES('a55241908b69412699bfdbe5bc7e84dd','DATASET','c0e9b173b02140cba38014d17a6c48b9','RUN','96be3e396a1f4e879d0bf9b67ba79ae4',0);
INSERT INTO "inputs" VALUES('67a619aafa1f491bbddd8f7b33cde4fc','DATASET','c0e9b173b02140cba38014d17a6c48b9','RUN','e348c012c20a4d19a2f762295c265a68',0);
INSERT INTO "inputs" VALUES('f31ff2f76ecb4efcb43344aebec196b1','DATASET','c0e9b173b02140cba38014d17a6c48b9','RUN','9824ba9695474563a12bdddf63256f5d',0);
INSERT INTO "inputs" VALUES('cc533188021049b5a640cbe1aa7f890b','DATASET','c0e9b173b02140cba38014d17a6c48b9','RUN','bb1f4cd60a8644c1984d8ef4f5599b43',0);
INSERT INTO "inputs" VALUES('e1e7a02c6975444a8407417c1bdadbbe','DATASET','a3d523c398fa4a7689caf16e50b55ca7','RUN','c09ab29489894af0a70c840d1d277f1f',0);
INSERT INTO "inputs" VALUES('964aaa17f1384d39927d30a9b8658b2b','DATASET','a3d523c398fa4a7689caf16e50b55ca7','RUN','236557cae0944ba4bf6542ffe6e00186',0);
INSERT INTO "inputs" VALUES('b7f53de39e544a799205196c5711d50f','DATASET','801f63e13eac40b180f52c5ce8376f02','RUN','f584759d90bc4ba990b5b8aedad41472',0);
INSERT INTO "inputs" VALUES('04bdf6241fa7407d908626d26f8dd2f6','DATASET','801f63e13eac40b180f52c5ce8376f02','RUN','4e8a6f3947dd4af3947d9c7949028ce0',0);
INSERT INTO "inputs" VALUES('aa98372783bf4afd8e373fa61f4ed729','DATASET','d5e077abbfad466e96ec752b83523aba','RUN','628de87119554ee293245f3d4847bd95',0);
INSERT INTO "inputs" VALUES('63b627e247db4cd8beef956785d1d87b','DATASET','d5e077abbfad466e96ec752b83523aba','RUN','43720c78b8a74c8abb60480c20bba592',0);
CREATE TABLE issues (
	issue_id VARCHAR(36) NOT NULL, 
	experiment_id INTEGER NOT NULL, 
	name VARCHAR(250) NOT NULL, 
	description TEXT NOT NULL, 
	status VARCHAR(50) NOT NULL, 
	severity VARCHAR(50), 
	root_causes TEXT, 
	source_run_id VARCHAR(32), 
	categories TEXT, 
	created_timestamp BIGINT NOT NULL, 
	last_updated_timestamp BIGINT NOT NULL, 
	created_by VARCHAR(255), 
	CONSTRAINT issues_pk PRIMARY KEY (issue_id), 
	CONSTRAINT fk_issues_experiment_id FOREIGN KEY(experiment_id) REFERENCES experiments (experiment_id) ON DELETE CASCADE, 
	CONSTRAINT fk_issues_source_run_id FOREIGN KEY(source_run_id) REFERENCES runs (run_uuid) ON DELETE SET NULL
);
CREATE TABLE job_locks (
	lock_key VARCHAR(255) NOT NULL, 
	job_id VARCHAR(36) NOT NULL, 
	acquired_at BIGINT NOT NULL, 
	CONSTRAINT job_locks_pk PRIMARY KEY (lock_key), 
	CONSTRAINT fk_job_locks_job_id FOREIGN KEY(job_id) REFERENCES jobs (id) ON DELETE CASCADE
);
CREATE TABLE "jobs" (
	id VARCHAR(36) NOT NULL, 
	creation_time BIGINT NOT NULL, 
	job_name VARCHAR(500) NOT NULL, 
	params TEXT NOT NULL, 
	timeout FLOAT, 
	status INTEGER NOT NULL, 
	result TEXT, 
	retry_count INTEGER NOT NULL, 
	last_update_time BIGINT NOT NULL, 
	workspace VARCHAR(63) DEFAULT 'default' NOT NULL, status_details JSON, creator VARCHAR(255), executor_backend VARCHAR(255), lease_expires_at BIGINT, status_message TEXT, progress JSON, progress_updated_at BIGINT, token_hash VARCHAR(64), scoped_permissions JSON, next_attempt_at BIGINT, 
	CONSTRAINT jobs_pk PRIMARY KEY (id)
);
CREATE TABLE label_schemas (
	schema_id VARCHAR(36) NOT NULL, 
	experiment_id INTEGER NOT NULL, 
	name VARCHAR(250) NOT NULL, 
	type VARCHAR(16) NOT NULL, 
	instruction TEXT, 
	enable_comment BOOLEAN DEFAULT '0' NOT NULL, 
	input_type VARCHAR(32) NOT NULL, 
	input_config TEXT NOT NULL, 
	created_by VARCHAR(255), 
	created_time BIGINT NOT NULL, 
	last_update_time BIGINT NOT NULL, 
	is_default BOOLEAN DEFAULT 0 NOT NULL, 
	CONSTRAINT label_schemas_pk PRIMARY KEY (schema_id), 
	CONSTRAINT fk_label_schemas_experiment_id FOREIGN KEY(experiment_id) REFERENCES experiments (experiment_id) ON DELETE CASCADE, 
	CONSTRAINT uq_label_schemas_exp_name UNIQUE (experiment_id, name)
);
CREATE TABLE "latest_metrics" (
	"key" VARCHAR(250) NOT NULL, 
	value FLOAT NOT NULL, 
	timestamp BIGINT, 
	step BIGINT NOT NULL, 
	is_nan BOOLEAN NOT NULL, 
	run_uuid VARCHAR(32) NOT NULL, 
	CONSTRAINT latest_metric_pk PRIMARY KEY ("key", run_uuid), 
	FOREIGN KEY(run_uuid) REFERENCES runs (run_uuid), 
	CHECK (is_nan IN (0, 1))
);
INSERT INTO "latest_metrics" VALUES('train_loss',2.31623355507850625656e+00,1795545830532,3,0,'1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "latest_metrics" VALUES('train_accuracy',0.16,1795545830532,3,0,'1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "latest_metrics" VALUES('val_loss',2.29993204887096691635e+00,1795545830532,3,0,'1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "latest_metrics" VALUES('val_accuracy',1.25874125874125886159e-01,1795545830532,3,0,'1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "latest_metrics" VALUES('test_loss',2.29258287085427170381e+00,1795545830532,3,0,'1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "latest_metrics" VALUES('test_accuracy',1.11111111111111104943e-01,1795545830532,3,0,'1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "latest_metrics" VALUES('control_loss',2.31570903571335584558e+00,1795545830532,3,0,'1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "latest_metrics" VALUES('control_accuracy',0.0979020979020979,1795545830532,3,0,'1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "latest_metrics" VALUES('fit_loss',2.30175720479177403632e+00,1795545830532,3,0,'1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "latest_metrics" VALUES('fit_accuracy',1.21739130434782613643e-01,1795545830532,3,0,'1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "latest_metrics" VALUES('weight_norm',3.58773160553836767405e+00,1795545830532,3,0,'1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "latest_metrics" VALUES('distance_from_init',2.06936002825327092224e-01,1795545830532,3,0,'1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "latest_metrics" VALUES('updates',30.0,1795545830532,3,0,'1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "latest_metrics" VALUES('grad_norm',3.07675391435623168945e-01,1795545830536,3,0,'1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "latest_metrics" VALUES('weight_norm/1',2.75683690242980716789e+00,1795545830536,3,0,'1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "latest_metrics" VALUES('distance_from_init/1',1.82873421028044907954e-01,1795545830536,3,0,'1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "latest_metrics" VALUES('weight_norm/3',2.29544691052625760008e+00,1795545830536,3,0,'1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "latest_metrics" VALUES('distance_from_init/3',0.0823891583354499,1795545830536,3,0,'1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "latest_metrics" VALUES('train_loss',2.28394177675247211922e+00,1795545830533,3,0,'934a9614946b40e8ab689a1192e7a525');
INSERT INTO "latest_metrics" VALUES('train_accuracy',0.13,1795545830533,3,0,'934a9614946b40e8ab689a1192e7a525');
INSERT INTO "latest_metrics" VALUES('val_loss',2.31051806219807875919e+00,1795545830533,3,0,'934a9614946b40e8ab689a1192e7a525');
INSERT INTO "latest_metrics" VALUES('val_accuracy',1.11888111888111888014e-01,1795545830533,3,0,'934a9614946b40e8ab689a1192e7a525');
INSERT INTO "latest_metrics" VALUES('test_loss',2.31086395482222251018e+00,1795545830533,3,0,'934a9614946b40e8ab689a1192e7a525');
INSERT INTO "latest_metrics" VALUES('test_accuracy',8.61111111111111104943e-02,1795545830533,3,0,'934a9614946b40e8ab689a1192e7a525');
INSERT INTO "latest_metrics" VALUES('control_loss',2.30579340374553121151e+00,1795545830533,3,0,'934a9614946b40e8ab689a1192e7a525');
INSERT INTO "latest_metrics" VALUES('control_accuracy',0.0979020979020979,1795545830533,3,0,'934a9614946b40e8ab689a1192e7a525');
INSERT INTO "latest_metrics" VALUES('fit_loss',2.30656348389127963116e+00,1795545830533,3,0,'934a9614946b40e8ab689a1192e7a525');
INSERT INTO "latest_metrics" VALUES('fit_accuracy',1.10869565217391302658e-01,1795545830533,3,0,'934a9614946b40e8ab689a1192e7a525');
INSERT INTO "latest_metrics" VALUES('weight_norm',3.72592086974314851133e+00,1795545830533,3,0,'934a9614946b40e8ab689a1192e7a525');
INSERT INTO "latest_metrics" VALUES('distance_from_init',2.14716617260255870913e-01,1795545830533,3,0,'934a9614946b40e8ab689a1192e7a525');
INSERT INTO "latest_metrics" VALUES('updates',30.0,1795545830533,3,0,'934a9614946b40e8ab689a1192e7a525');
INSERT INTO "latest_metrics" VALUES('grad_norm',3.47899109125137329101e-01,1795545830536,3,0,'934a9614946b40e8ab689a1192e7a525');
INSERT INTO "latest_metrics" VALUES('weight_norm/1',2.87412784289508893564e+00,1795545830536,3,0,'934a9614946b40e8ab689a1192e7a525');
INSERT INTO "latest_metrics" VALUES('distance_from_init/1',0.193950395261057,1795545830536,3,0,'934a9614946b40e8ab689a1192e7a525');
INSERT INTO "latest_metrics" VALUES('weight_norm/3',2.3704825799677404774e+00,1795545830536,3,0,'934a9614946b40e8ab689a1192e7a525');
INSERT INTO "latest_metrics" VALUES('distance_from_init/3',7.61489432199495136499e-02,1795545830536,3,0,'934a9614946b40e8ab689a1192e7a525');
INSERT INTO "latest_metrics" VALUES('fit_loss',2.34363657951354964481e+00,1795545830859,3,0,'ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "latest_metrics" VALUES('fit_accuracy',0.11,1795545830859,3,0,'ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "latest_metrics" VALUES('train_loss',2.34363657951354964481e+00,1795545830859,3,0,'ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "latest_metrics" VALUES('train_accuracy',0.11,1795545830859,3,0,'ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "latest_metrics" VALUES('val_loss',2.31292740365008375746e+00,1795545830859,3,0,'ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "latest_metrics" VALUES('val_accuracy',1.11888111888111888014e-01,1795545830859,3,0,'ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "latest_metrics" VALUES('test_loss',2.2971276614401077154e+00,1795545830859,3,0,'ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "latest_metrics" VALUES('test_accuracy',9.44444444444444419772e-02,1795545830859,3,0,'ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "latest_metrics" VALUES('control_loss',2.33234606839560143498e+00,1795545830859,3,0,'ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "latest_metrics" VALUES('control_accuracy',6.99300699300699352134e-02,1795545830859,3,0,'ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "latest_metrics" VALUES('weight_norm',3.58847089831607224397e+00,1795545830859,3,0,'ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "latest_metrics" VALUES('distance_from_init',7.62949486858585101956e-02,1795545830859,3,0,'ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "latest_metrics" VALUES('updates',6.0,1795545830859,3,0,'ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "latest_metrics" VALUES('grad_norm',5.10533452033996582031e-01,1795545830863,3,0,'ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "latest_metrics" VALUES('weight_norm/1',2.7576744897899327924e+00,1795545830863,3,0,'ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "latest_metrics" VALUES('distance_from_init/1',0.0672431775374436,1795545830863,3,0,'ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "latest_metrics" VALUES('weight_norm/3',2.29608946923978374243e+00,1795545830863,3,0,'ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "latest_metrics" VALUES('distance_from_init/3',3.11661450982722437741e-02,1795545830863,3,0,'ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "latest_metrics" VALUES('fit_loss',2.30849229216575624334e+00,1795545830859,3,0,'7487c68730a04898a54d549bb33a39a1');
INSERT INTO "latest_metrics" VALUES('fit_accuracy',0.06,1795545830859,3,0,'7487c68730a04898a54d549bb33a39a1');
INSERT INTO "latest_metrics" VALUES('train_loss',2.30849229216575624334e+00,1795545830859,3,0,'7487c68730a04898a54d549bb33a39a1');
INSERT INTO "latest_metrics" VALUES('train_accuracy',0.06,1795545830859,3,0,'7487c68730a04898a54d549bb33a39a1');
INSERT INTO "latest_metrics" VALUES('val_loss',2.31596101497436723803e+00,1795545830859,3,0,'7487c68730a04898a54d549bb33a39a1');
INSERT INTO "latest_metrics" VALUES('val_accuracy',6.29370629370629430798e-02,1795545830859,3,0,'7487c68730a04898a54d549bb33a39a1');
INSERT INTO "latest_metrics" VALUES('test_loss',2.33352961076630505132e+00,1795545830859,3,0,'7487c68730a04898a54d549bb33a39a1');
INSERT INTO "latest_metrics" VALUES('test_accuracy',5.27777777777777776235e-02,1795545830859,3,0,'7487c68730a04898a54d549bb33a39a1');
INSERT INTO "latest_metrics" VALUES('control_loss',2.31988690533004460192e+00,1795545830859,3,0,'7487c68730a04898a54d549bb33a39a1');
INSERT INTO "latest_metrics" VALUES('control_accuracy',6.99300699300699352134e-02,1795545830859,3,0,'7487c68730a04898a54d549bb33a39a1');
INSERT INTO "latest_metrics" VALUES('weight_norm',3.74085741042703778802e+00,1795545830859,3,0,'7487c68730a04898a54d549bb33a39a1');
INSERT INTO "latest_metrics" VALUES('distance_from_init',7.39410629917217343543e-02,1795545830859,3,0,'7487c68730a04898a54d549bb33a39a1');
INSERT INTO "latest_metrics" VALUES('updates',6.0,1795545830859,3,0,'7487c68730a04898a54d549bb33a39a1');
INSERT INTO "latest_metrics" VALUES('grad_norm',4.74521130323410034179e-01,1795545830863,3,0,'7487c68730a04898a54d549bb33a39a1');
INSERT INTO "latest_metrics" VALUES('weight_norm/1',2.88165689412975911665e+00,1795545830863,3,0,'7487c68730a04898a54d549bb33a39a1');
INSERT INTO "latest_metrics" VALUES('distance_from_init/1',0.0656525687761254,1795545830863,3,0,'7487c68730a04898a54d549bb33a39a1');
INSERT INTO "latest_metrics" VALUES('weight_norm/3',2.38532460925736788937e+00,1795545830863,3,0,'7487c68730a04898a54d549bb33a39a1');
INSERT INTO "latest_metrics" VALUES('distance_from_init/3',2.93735063780814972811e-02,1795545830863,3,0,'7487c68730a04898a54d549bb33a39a1');
INSERT INTO "latest_metrics" VALUES('train_loss',2.2758431752522785274e+00,1795545854864,2,0,'dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "latest_metrics" VALUES('train_accuracy',8.33333333333333287074e-02,1795545854864,2,0,'dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "latest_metrics" VALUES('val_loss',2.32177029539655155332e+00,1795545854864,2,0,'dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "latest_metrics" VALUES('val_accuracy',1.25874125874125886159e-01,1795545854864,2,0,'dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "latest_metrics" VALUES('test_loss',2.31622235808107568288e+00,1795545854864,2,0,'dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "latest_metrics" VALUES('test_accuracy',1.08333333333333337034e-01,1795545854864,2,0,'dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "latest_metrics" VALUES('control_loss',2.29253090678395077262e+00,1795545854864,2,0,'dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "latest_metrics" VALUES('control_accuracy',6.99300699300699352134e-02,1795545854864,2,0,'dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "latest_metrics" VALUES('fit_loss',2.2758431752522785274e+00,1795545854864,2,0,'dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "latest_metrics" VALUES('fit_accuracy',8.33333333333333287074e-02,1795545854864,2,0,'dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "latest_metrics" VALUES('weight_norm',2.73796839594807606133e+00,1795545854864,2,0,'dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "latest_metrics" VALUES('distance_from_init',4.23562946479883184469e-02,1795545854864,2,0,'dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "latest_metrics" VALUES('updates',6.0,1795545854864,2,0,'dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "latest_metrics" VALUES('train_loss',2.2777467389901477901e+00,1795545854867,2,0,'15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "latest_metrics" VALUES('train_accuracy',0.1,1795545854867,2,0,'15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "latest_metrics" VALUES('val_loss',2.32213530257031619541e+00,1795545854867,2,0,'15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "latest_metrics" VALUES('val_accuracy',1.67832167832167838961e-01,1795545854867,2,0,'15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "latest_metrics" VALUES('test_loss',2.31694725884331598209e+00,1795545854867,2,0,'15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "latest_metrics" VALUES('test_accuracy',1.30555555555555563573e-01,1795545854867,2,0,'15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "latest_metrics" VALUES('control_loss',2.29383346500930240807e+00,1795545854867,2,0,'15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "latest_metrics" VALUES('control_accuracy',1.04895104895104895881e-01,1795545854867,2,0,'15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "latest_metrics" VALUES('mislabelled_recovered',0.0625,1795545854867,2,0,'15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "latest_metrics" VALUES('clean_loss',2.23327235200188400909e+00,1795545854867,2,0,'15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "latest_metrics" VALUES('clean_accuracy',1.13636363636363632578e-01,1795545854867,2,0,'15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "latest_metrics" VALUES('mislabelled_loss',2.48207330703735351562e+00,1795545854867,2,0,'15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "latest_metrics" VALUES('mislabelled_accuracy',0.0625,1795545854867,2,0,'15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "latest_metrics" VALUES('fit_loss',2.29961927334467564065e+00,1795545854867,2,0,'15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "latest_metrics" VALUES('fit_accuracy',0.1,1795545854867,2,0,'15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "latest_metrics" VALUES('weight_norm',2.73518281707208199549e+00,1795545854867,2,0,'15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "latest_metrics" VALUES('distance_from_init',3.67393508694473305831e-02,1795545854867,2,0,'15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "latest_metrics" VALUES('updates',6.0,1795545854867,2,0,'15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "latest_metrics" VALUES('train_loss',2.32700520555178336223e+00,1795545854867,2,0,'56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "latest_metrics" VALUES('train_accuracy',0.15,1795545854867,2,0,'56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "latest_metrics" VALUES('val_loss',2.31484398891875775561e+00,1795545854867,2,0,'56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "latest_metrics" VALUES('val_accuracy',1.11888111888111888014e-01,1795545854867,2,0,'56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "latest_metrics" VALUES('test_loss',2.29874824749098882747e+00,1795545854867,2,0,'56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "latest_metrics" VALUES('test_accuracy',1.05555555555555555247e-01,1795545854867,2,0,'56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "latest_metrics" VALUES('control_loss',2.33546818886603491094e+00,1795545854867,2,0,'56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "latest_metrics" VALUES('control_accuracy',7.6923076923076927347e-02,1795545854867,2,0,'56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "latest_metrics" VALUES('fit_loss',2.32700520555178291814e+00,1795545854867,2,0,'56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "latest_metrics" VALUES('fit_accuracy',0.15,1795545854867,2,0,'56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "latest_metrics" VALUES('weight_norm',3.59022986024797097215e+00,1795545854867,2,0,'56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "latest_metrics" VALUES('distance_from_init',6.11725415553306325899e-02,1795545854867,2,0,'56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "latest_metrics" VALUES('updates',6.0,1795545854867,2,0,'56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "latest_metrics" VALUES('train_loss',2.32782500982284545898e+00,1795545854868,2,0,'4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "latest_metrics" VALUES('train_accuracy',1.33333333333333331482e-01,1795545854868,2,0,'4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "latest_metrics" VALUES('val_loss',2.3162089619603190016e+00,1795545854868,2,0,'4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "latest_metrics" VALUES('val_accuracy',1.11888111888111888014e-01,1795545854868,2,0,'4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "latest_metrics" VALUES('test_loss',2.30012325478924628541e+00,1795545854868,2,0,'4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "latest_metrics" VALUES('test_accuracy',9.72222222222222237641e-02,1795545854868,2,0,'4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "latest_metrics" VALUES('control_loss',2.33614028000331419576e+00,1795545854868,2,0,'4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "latest_metrics" VALUES('control_accuracy',7.6923076923076927347e-02,1795545854868,2,0,'4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "latest_metrics" VALUES('mislabelled_recovered',0.0625,1795545854868,2,0,'4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "latest_metrics" VALUES('clean_loss',2.33306125348264536967e+00,1795545854868,2,0,'4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "latest_metrics" VALUES('clean_accuracy',1.59090909090909088385e-01,1795545854868,2,0,'4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "latest_metrics" VALUES('mislabelled_loss',2.35554715991020202636e+00,1795545854868,2,0,'4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "latest_metrics" VALUES('mislabelled_accuracy',0.125,1795545854868,2,0,'4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "latest_metrics" VALUES('fit_loss',2.33905749519666,1795545854868,2,0,'4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "latest_metrics" VALUES('fit_accuracy',0.15,1795545854868,2,0,'4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "latest_metrics" VALUES('weight_norm',3.59043711344094029769e+00,1795545854868,2,0,'4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "latest_metrics" VALUES('distance_from_init',6.13401053819813552037e-02,1795545854868,2,0,'4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "latest_metrics" VALUES('updates',6.0,1795545854868,2,0,'4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "latest_metrics" VALUES('train_loss',2.43517874677976,1795545854868,2,0,'a59ebedd45614795b2978468c704a46c');
INSERT INTO "latest_metrics" VALUES('train_accuracy',0.05,1795545854868,2,0,'a59ebedd45614795b2978468c704a46c');
INSERT INTO "latest_metrics" VALUES('val_loss',2.35221673141826270736e+00,1795545854868,2,0,'a59ebedd45614795b2978468c704a46c');
INSERT INTO "latest_metrics" VALUES('val_accuracy',9.09090909090909116141e-02,1795545854868,2,0,'a59ebedd45614795b2978468c704a46c');
INSERT INTO "latest_metrics" VALUES('test_loss',2.39830959803528243057e+00,1795545854868,2,0,'a59ebedd45614795b2978468c704a46c');
INSERT INTO "latest_metrics" VALUES('test_accuracy',8.61111111111111104943e-02,1795545854868,2,0,'a59ebedd45614795b2978468c704a46c');
INSERT INTO "latest_metrics" VALUES('control_loss',2.43423585624961580364e+00,1795545854868,2,0,'a59ebedd45614795b2978468c704a46c');
INSERT INTO "latest_metrics" VALUES('control_accuracy',2.79720279720279720037e-02,1795545854868,2,0,'a59ebedd45614795b2978468c704a46c');
INSERT INTO "latest_metrics" VALUES('fit_loss',2.43517874677975942887e+00,1795545854868,2,0,'a59ebedd45614795b2978468c704a46c');
INSERT INTO "latest_metrics" VALUES('fit_accuracy',0.05,1795545854868,2,0,'a59ebedd45614795b2978468c704a46c');
INSERT INTO "latest_metrics" VALUES('weight_norm',2.72128527132759145956e+00,1795545854868,2,0,'a59ebedd45614795b2978468c704a46c');
INSERT INTO "latest_metrics" VALUES('distance_from_init',4.8114196054947121206e-02,1795545854868,2,0,'a59ebedd45614795b2978468c704a46c');
INSERT INTO "latest_metrics" VALUES('updates',6.0,1795545854868,2,0,'a59ebedd45614795b2978468c704a46c');
INSERT INTO "latest_metrics" VALUES('train_loss',2.43552423119545,1795545854868,2,0,'e117666a8470414fa1e48999ac6bf802');
INSERT INTO "latest_metrics" VALUES('train_accuracy',0.05,1795545854868,2,0,'e117666a8470414fa1e48999ac6bf802');
INSERT INTO "latest_metrics" VALUES('val_loss',2.35259552435441454676e+00,1795545854868,2,0,'e117666a8470414fa1e48999ac6bf802');
INSERT INTO "latest_metrics" VALUES('val_accuracy',9.09090909090909116141e-02,1795545854868,2,0,'e117666a8470414fa1e48999ac6bf802');
INSERT INTO "latest_metrics" VALUES('test_loss',2.39829859203762474351e+00,1795545854868,2,0,'e117666a8470414fa1e48999ac6bf802');
INSERT INTO "latest_metrics" VALUES('test_accuracy',8.61111111111111104943e-02,1795545854868,2,0,'e117666a8470414fa1e48999ac6bf802');
INSERT INTO "latest_metrics" VALUES('control_loss',2.43468459169347806181e+00,1795545854868,2,0,'e117666a8470414fa1e48999ac6bf802');
INSERT INTO "latest_metrics" VALUES('control_accuracy',3.49650349650349676067e-02,1795545854868,2,0,'e117666a8470414fa1e48999ac6bf802');
INSERT INTO "latest_metrics" VALUES('mislabelled_recovered',0.1,1795545854868,2,0,'e117666a8470414fa1e48999ac6bf802');
INSERT INTO "latest_metrics" VALUES('clean_loss',2.45577554702758771298e+00,1795545854868,2,0,'e117666a8470414fa1e48999ac6bf802');
INSERT INTO "latest_metrics" VALUES('clean_accuracy',0.025,1795545854868,2,0,'e117666a8470414fa1e48999ac6bf802');
INSERT INTO "latest_metrics" VALUES('mislabelled_loss',2.33133712410926863256e+00,1795545854868,2,0,'e117666a8470414fa1e48999ac6bf802');
INSERT INTO "latest_metrics" VALUES('mislabelled_accuracy',0.05,1795545854868,2,0,'e117666a8470414fa1e48999ac6bf802');
INSERT INTO "latest_metrics" VALUES('fit_loss',2.41429607272148150087e+00,1795545854868,2,0,'e117666a8470414fa1e48999ac6bf802');
INSERT INTO "latest_metrics" VALUES('fit_accuracy',3.33333333333333328707e-02,1795545854868,2,0,'e117666a8470414fa1e48999ac6bf802');
INSERT INTO "latest_metrics" VALUES('weight_norm',2.72092615501550261214e+00,1795545854868,2,0,'e117666a8470414fa1e48999ac6bf802');
INSERT INTO "latest_metrics" VALUES('distance_from_init',4.46657443518704566631e-02,1795545854868,2,0,'e117666a8470414fa1e48999ac6bf802');
INSERT INTO "latest_metrics" VALUES('updates',6.0,1795545854868,2,0,'e117666a8470414fa1e48999ac6bf802');
INSERT INTO "latest_metrics" VALUES('train_loss',2.33478974898656188585e+00,1795545854869,2,0,'99da50b0ef39408fb706491390464d19');
INSERT INTO "latest_metrics" VALUES('train_accuracy',0.05,1795545854869,2,0,'99da50b0ef39408fb706491390464d19');
INSERT INTO "latest_metrics" VALUES('val_loss',2.31801473594212037454e+00,1795545854869,2,0,'99da50b0ef39408fb706491390464d19');
INSERT INTO "latest_metrics" VALUES('val_accuracy',6.29370629370629430798e-02,1795545854869,2,0,'99da50b0ef39408fb706491390464d19');
INSERT INTO "latest_metrics" VALUES('test_loss',2.33442886504862023855e+00,1795545854869,2,0,'99da50b0ef39408fb706491390464d19');
INSERT INTO "latest_metrics" VALUES('test_accuracy',5.55555555555555524716e-02,1795545854869,2,0,'99da50b0ef39408fb706491390464d19');
INSERT INTO "latest_metrics" VALUES('control_loss',2.32070917766411,1795545854869,2,0,'99da50b0ef39408fb706491390464d19');
INSERT INTO "latest_metrics" VALUES('control_accuracy',5.59440559440559440074e-02,1795545854869,2,0,'99da50b0ef39408fb706491390464d19');
INSERT INTO "latest_metrics" VALUES('fit_loss',2.33478974898656232994e+00,1795545854869,2,0,'99da50b0ef39408fb706491390464d19');
INSERT INTO "latest_metrics" VALUES('fit_accuracy',0.05,1795545854869,2,0,'99da50b0ef39408fb706491390464d19');
INSERT INTO "latest_metrics" VALUES('weight_norm',3.74113628627556726868e+00,1795545854869,2,0,'99da50b0ef39408fb706491390464d19');
INSERT INTO "latest_metrics" VALUES('distance_from_init',6.37838458459170365433e-02,1795545854869,2,0,'99da50b0ef39408fb706491390464d19');
INSERT INTO "latest_metrics" VALUES('updates',6.0,1795545854869,2,0,'99da50b0ef39408fb706491390464d19');
INSERT INTO "latest_metrics" VALUES('train_loss',2.33566651145617187879e+00,1795545854869,2,0,'e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "latest_metrics" VALUES('train_accuracy',0.05,1795545854869,2,0,'e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "latest_metrics" VALUES('val_loss',2.31943658265200536305e+00,1795545854869,2,0,'e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "latest_metrics" VALUES('val_accuracy',6.99300699300699352134e-02,1795545854869,2,0,'e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "latest_metrics" VALUES('test_loss',2.33481010595957449993e+00,1795545854869,2,0,'e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "latest_metrics" VALUES('test_accuracy',5.55555555555555524716e-02,1795545854869,2,0,'e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "latest_metrics" VALUES('control_loss',2.32210770520296971852e+00,1795545854869,2,0,'e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "latest_metrics" VALUES('control_accuracy',6.99300699300699352134e-02,1795545854869,2,0,'e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "latest_metrics" VALUES('mislabelled_recovered',0.05,1795545854869,2,0,'e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "latest_metrics" VALUES('clean_loss',2.32217036485672023715e+00,1795545854869,2,0,'e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "latest_metrics" VALUES('clean_accuracy',0.05,1795545854869,2,0,'e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "latest_metrics" VALUES('mislabelled_loss',2.31990725398063668549e+00,1795545854869,2,0,'e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "latest_metrics" VALUES('mislabelled_accuracy',0.1,1795545854869,2,0,'e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "latest_metrics" VALUES('fit_loss',2.32141599456469194251e+00,1795545854869,2,0,'e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "latest_metrics" VALUES('fit_accuracy',6.66666666666666657414e-02,1795545854869,2,0,'e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "latest_metrics" VALUES('weight_norm',3.73883238932113304286e+00,1795545854869,2,0,'e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "latest_metrics" VALUES('distance_from_init',6.39061818461906516741e-02,1795545854869,2,0,'e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "latest_metrics" VALUES('updates',6.0,1795545854869,2,0,'e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "latest_metrics" VALUES('fit_loss',2.2509682869911191716e+00,1795545876227,3,0,'09250cf13bf84b07af70dce853129595');
INSERT INTO "latest_metrics" VALUES('fit_accuracy',0.2,1795545876227,3,0,'09250cf13bf84b07af70dce853129595');
INSERT INTO "latest_metrics" VALUES('train_loss',2.2509682869911191716e+00,1795545876227,3,0,'09250cf13bf84b07af70dce853129595');
INSERT INTO "latest_metrics" VALUES('train_accuracy',0.2,1795545876227,3,0,'09250cf13bf84b07af70dce853129595');
INSERT INTO "latest_metrics" VALUES('val_loss',2.30114018890335225719e+00,1795545876227,3,0,'09250cf13bf84b07af70dce853129595');
INSERT INTO "latest_metrics" VALUES('val_accuracy',1.51832460732984286799e-01,1795545876227,3,0,'09250cf13bf84b07af70dce853129595');
INSERT INTO "latest_metrics" VALUES('test_loss',2.29668974876403808593e+00,1795545876227,3,0,'09250cf13bf84b07af70dce853129595');
INSERT INTO "latest_metrics" VALUES('test_accuracy',1.55555555555555558022e-01,1795545876227,3,0,'09250cf13bf84b07af70dce853129595');
INSERT INTO "latest_metrics" VALUES('weight_norm',3.56863145767540723696e+00,1795545876227,3,0,'09250cf13bf84b07af70dce853129595');
INSERT INTO "latest_metrics" VALUES('distance_from_init',7.5514215311414367715e-01,1795545876227,3,0,'09250cf13bf84b07af70dce853129595');
INSERT INTO "latest_metrics" VALUES('updates',6.0,1795545876227,3,0,'09250cf13bf84b07af70dce853129595');
INSERT INTO "latest_metrics" VALUES('val_temperature',1.88090257556974549402e+00,1795545876268,3,0,'09250cf13bf84b07af70dce853129595');
INSERT INTO "latest_metrics" VALUES('val_loss_calibrated',2.29702421418748503612e+00,1795545876268,3,0,'09250cf13bf84b07af70dce853129595');
INSERT INTO "latest_metrics" VALUES('test_loss_calibrated',2.29467440777354791947e+00,1795545876268,3,0,'09250cf13bf84b07af70dce853129595');
INSERT INTO "latest_metrics" VALUES('train_loss',2.05977754116058342503e+00,1795545892597,3,0,'fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "latest_metrics" VALUES('train_accuracy',0.2,1795545892597,3,0,'fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "latest_metrics" VALUES('test_loss',2.09968898644049950519e+00,1795545892597,3,0,'fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "latest_metrics" VALUES('test_accuracy',0.225,1795545892597,3,0,'fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "latest_metrics" VALUES('mislabelled_recovered',0.2,1795545892597,3,0,'fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "latest_metrics" VALUES('clean_loss',2.04389464434455403463e+00,1795545892597,3,0,'fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "latest_metrics" VALUES('clean_accuracy',0.2,1795545892597,3,0,'fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "latest_metrics" VALUES('mislabelled_loss',2.55500610669453909196e+00,1795545892597,3,0,'fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "latest_metrics" VALUES('mislabelled_accuracy',0.0,1795545892597,3,0,'fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "latest_metrics" VALUES('fit_loss',2.12056136369705194866e+00,1795545892597,3,0,'fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "latest_metrics" VALUES('fit_accuracy',0.17,1795545892597,3,0,'fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "latest_metrics" VALUES('weight_norm',4.73233033935494340482e+00,1795545892597,3,0,'fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "latest_metrics" VALUES('distance_from_init',1.23847610091383608654e+00,1795545892597,3,0,'fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "latest_metrics" VALUES('updates',12.0,1795545892597,3,0,'fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "latest_metrics" VALUES('train_loss',2.0457276198267937417e+00,1795545892598,3,0,'5525f862566c4916927acdfeee38a5bc');
INSERT INTO "latest_metrics" VALUES('train_accuracy',0.19,1795545892598,3,0,'5525f862566c4916927acdfeee38a5bc');
INSERT INTO "latest_metrics" VALUES('test_loss',2.09448888599872606874e+00,1795545892598,3,0,'5525f862566c4916927acdfeee38a5bc');
INSERT INTO "latest_metrics" VALUES('test_accuracy',2.13888888888888878403e-01,1795545892598,3,0,'5525f862566c4916927acdfeee38a5bc');
INSERT INTO "latest_metrics" VALUES('mislabelled_recovered',1.66666666666666657414e-01,1795545892598,3,0,'5525f862566c4916927acdfeee38a5bc');
INSERT INTO "latest_metrics" VALUES('clean_loss',2.04739946222051649726e+00,1795545892598,3,0,'5525f862566c4916927acdfeee38a5bc');
INSERT INTO "latest_metrics" VALUES('clean_accuracy',1.91489361702127658393e-01,1795545892598,3,0,'5525f862566c4916927acdfeee38a5bc');
INSERT INTO "latest_metrics" VALUES('mislabelled_loss',2.54631050427754734855e+00,1795545892598,3,0,'5525f862566c4916927acdfeee38a5bc');
INSERT INTO "latest_metrics" VALUES('mislabelled_accuracy',0.0,1795545892598,3,0,'5525f862566c4916927acdfeee38a5bc');
INSERT INTO "latest_metrics" VALUES('fit_loss',2.07733412474393830393e+00,1795545892598,3,0,'5525f862566c4916927acdfeee38a5bc');
INSERT INTO "latest_metrics" VALUES('fit_accuracy',0.18,1795545892598,3,0,'5525f862566c4916927acdfeee38a5bc');
INSERT INTO "latest_metrics" VALUES('weight_norm',4.7426085823274659603e+00,1795545892598,3,0,'5525f862566c4916927acdfeee38a5bc');
INSERT INTO "latest_metrics" VALUES('distance_from_init',1.29066643764286537177e+00,1795545892598,3,0,'5525f862566c4916927acdfeee38a5bc');
INSERT INTO "latest_metrics" VALUES('updates',12.0,1795545892598,3,0,'5525f862566c4916927acdfeee38a5bc');
INSERT INTO "latest_metrics" VALUES('fit_loss',2.21148296197255467276e+00,1795545909498,2,0,'0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "latest_metrics" VALUES('fit_accuracy',0.25,1795545909498,2,0,'0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "latest_metrics" VALUES('train_loss',2.21148296197255467276e+00,1795545909498,2,0,'0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "latest_metrics" VALUES('train_accuracy',0.25,1795545909498,2,0,'0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "latest_metrics" VALUES('val_loss',2.29830252540695090246e+00,1795545909498,2,0,'0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "latest_metrics" VALUES('val_accuracy',1.18881118881118880148e-01,1795545909498,2,0,'0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "latest_metrics" VALUES('test_loss',2.2558991932206682307e+00,1795545909498,2,0,'0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "latest_metrics" VALUES('test_accuracy',1.61111111111111121596e-01,1795545909498,2,0,'0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "latest_metrics" VALUES('weight_norm',3.54926129252492517096e+00,1795545909498,2,0,'0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "latest_metrics" VALUES('distance_from_init',0.533874817100062,1795545909498,2,0,'0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "latest_metrics" VALUES('updates',6.0,1795545909498,2,0,'0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "latest_metrics" VALUES('fit_loss',2.2114973127841950351e+00,1795545909498,2,0,'955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "latest_metrics" VALUES('fit_accuracy',0.25,1795545909498,2,0,'955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "latest_metrics" VALUES('train_loss',2.2114973127841950351e+00,1795545909498,2,0,'955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "latest_metrics" VALUES('train_accuracy',0.25,1795545909498,2,0,'955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "latest_metrics" VALUES('val_loss',2.29828101438242260456e+00,1795545909498,2,0,'955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "latest_metrics" VALUES('val_accuracy',1.18881118881118880148e-01,1795545909498,2,0,'955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "latest_metrics" VALUES('test_loss',2.25590596463945169958e+00,1795545909498,2,0,'955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "latest_metrics" VALUES('test_accuracy',1.61111111111111121596e-01,1795545909498,2,0,'955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "latest_metrics" VALUES('weight_norm',3.54831497149147701009e+00,1795545909498,2,0,'955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "latest_metrics" VALUES('distance_from_init',5.33960586846465634636e-01,1795545909498,2,0,'955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "latest_metrics" VALUES('updates',6.0,1795545909498,2,0,'955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "latest_metrics" VALUES('fit_loss',2.21148295998573285459e+00,1795545910647,2,0,'160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "latest_metrics" VALUES('fit_accuracy',0.25,1795545910647,2,0,'160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "latest_metrics" VALUES('train_loss',2.21148295998573285459e+00,1795545910647,2,0,'160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "latest_metrics" VALUES('train_accuracy',0.25,1795545910647,2,0,'160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "latest_metrics" VALUES('val_loss',2.29830252373968813017e+00,1795545910647,2,0,'160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "latest_metrics" VALUES('val_accuracy',1.18881118881118880148e-01,1795545910647,2,0,'160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "latest_metrics" VALUES('test_loss',2.25589919255839443934e+00,1795545910647,2,0,'160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "latest_metrics" VALUES('test_accuracy',1.61111111111111121596e-01,1795545910647,2,0,'160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "latest_metrics" VALUES('weight_norm',3.54926129633211262515e+00,1795545910647,2,0,'160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "latest_metrics" VALUES('distance_from_init',5.33874820855611331715e-01,1795545910647,2,0,'160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "latest_metrics" VALUES('updates',6.0,1795545910647,2,0,'160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "latest_metrics" VALUES('train_loss',2.23895183404286690631e+00,1795545911103,2,0,'da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "latest_metrics" VALUES('train_accuracy',2.33333333333333337034e-01,1795545911103,2,0,'da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "latest_metrics" VALUES('val_loss',2.31475230363699102653e+00,1795545911103,2,0,'da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "latest_metrics" VALUES('val_accuracy',1.39860139860139870426e-01,1795545911103,2,0,'da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "latest_metrics" VALUES('test_loss',2.26025132702456588162e+00,1795545911103,2,0,'da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "latest_metrics" VALUES('test_accuracy',0.2,1795545911103,2,0,'da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "latest_metrics" VALUES('mislabelled_recovered',1.30434782608695648553e-01,1795545911103,2,0,'da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "latest_metrics" VALUES('clean_loss',2.23181859544805583084e+00,1795545911103,2,0,'da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "latest_metrics" VALUES('clean_accuracy',2.972972972972973138e-01,1795545911103,2,0,'da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "latest_metrics" VALUES('mislabelled_loss',2.34455637309862208184e+00,1795545911103,2,0,'da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "latest_metrics" VALUES('mislabelled_accuracy',1.73913043478260864738e-01,1795545911103,2,0,'da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "latest_metrics" VALUES('fit_loss',2.27503474354744,1795545911103,2,0,'da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "latest_metrics" VALUES('fit_accuracy',0.25,1795545911103,2,0,'da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "latest_metrics" VALUES('weight_norm',3.53074705748464090504e+00,1795545911103,2,0,'da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "latest_metrics" VALUES('distance_from_init',5.08201218206789762099e-01,1795545911103,2,0,'da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "latest_metrics" VALUES('updates',6.0,1795545911103,2,0,'da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "latest_metrics" VALUES('fit_loss',2.27484105030695582527e+00,1795545912223,2,0,'96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "latest_metrics" VALUES('fit_accuracy',2.33333333333333337034e-01,1795545912223,2,0,'96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "latest_metrics" VALUES('train_loss',2.27484105030695582527e+00,1795545912223,2,0,'96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "latest_metrics" VALUES('train_accuracy',2.33333333333333337034e-01,1795545912223,2,0,'96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "latest_metrics" VALUES('val_loss',2.30508734629704381546e+00,1795545912223,2,0,'96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "latest_metrics" VALUES('val_accuracy',1.46853146853146848682e-01,1795545912223,2,0,'96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "latest_metrics" VALUES('test_loss',2.26696763336658468901e+00,1795545912223,2,0,'96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "latest_metrics" VALUES('test_accuracy',1.52777777777777790113e-01,1795545912223,2,0,'96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "latest_metrics" VALUES('weight_norm',3.48033111765717739771e+00,1795545912223,2,0,'96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "latest_metrics" VALUES('distance_from_init',5.44845252458357243163e-01,1795545912223,2,0,'96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "latest_metrics" VALUES('updates',6.0,1795545912223,2,0,'96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "latest_metrics" VALUES('fit_loss',2.25021850864092520794e+00,1795545913344,2,0,'e348c012c20a4d19a2f762295c265a68');
INSERT INTO "latest_metrics" VALUES('fit_accuracy',1.8333333333333332038e-01,1795545913344,2,0,'e348c012c20a4d19a2f762295c265a68');
INSERT INTO "latest_metrics" VALUES('train_loss',2.25021850864092520794e+00,1795545913344,2,0,'e348c012c20a4d19a2f762295c265a68');
INSERT INTO "latest_metrics" VALUES('train_accuracy',1.8333333333333332038e-01,1795545913344,2,0,'e348c012c20a4d19a2f762295c265a68');
INSERT INTO "latest_metrics" VALUES('val_loss',2.31617981653947113684e+00,1795545913344,2,0,'e348c012c20a4d19a2f762295c265a68');
INSERT INTO "latest_metrics" VALUES('val_accuracy',1.25874125874125886159e-01,1795545913344,2,0,'e348c012c20a4d19a2f762295c265a68');
INSERT INTO "latest_metrics" VALUES('test_loss',2.28914514084657039205e+00,1795545913344,2,0,'e348c012c20a4d19a2f762295c265a68');
INSERT INTO "latest_metrics" VALUES('test_accuracy',1.19444444444444450303e-01,1795545913344,2,0,'e348c012c20a4d19a2f762295c265a68');
INSERT INTO "latest_metrics" VALUES('weight_norm',3.53254700013211131448e+00,1795545913344,2,0,'e348c012c20a4d19a2f762295c265a68');
INSERT INTO "latest_metrics" VALUES('distance_from_init',6.32243333302982879473e-01,1795545913344,2,0,'e348c012c20a4d19a2f762295c265a68');
INSERT INTO "latest_metrics" VALUES('updates',6.0,1795545913344,2,0,'e348c012c20a4d19a2f762295c265a68');
INSERT INTO "latest_metrics" VALUES('fit_loss',2.26453479528427115141e+00,1795545914816,2,0,'9824ba9695474563a12bdddf63256f5d');
INSERT INTO "latest_metrics" VALUES('fit_accuracy',1.8333333333333332038e-01,1795545914816,2,0,'9824ba9695474563a12bdddf63256f5d');
INSERT INTO "latest_metrics" VALUES('train_loss',2.26453479528427115141e+00,1795545914816,2,0,'9824ba9695474563a12bdddf63256f5d');
INSERT INTO "latest_metrics" VALUES('train_accuracy',1.8333333333333332038e-01,1795545914816,2,0,'9824ba9695474563a12bdddf63256f5d');
INSERT INTO "latest_metrics" VALUES('val_loss',2.35524322853221779183e+00,1795545914816,2,0,'9824ba9695474563a12bdddf63256f5d');
INSERT INTO "latest_metrics" VALUES('val_accuracy',1.39860139860139870426e-01,1795545914816,2,0,'9824ba9695474563a12bdddf63256f5d');
INSERT INTO "latest_metrics" VALUES('test_loss',2.24974963234530545008e+00,1795545914816,2,0,'9824ba9695474563a12bdddf63256f5d');
INSERT INTO "latest_metrics" VALUES('test_accuracy',1.47222222222222226539e-01,1795545914816,2,0,'9824ba9695474563a12bdddf63256f5d');
INSERT INTO "latest_metrics" VALUES('weight_norm',4.06725075949641201589e+00,1795545914816,2,0,'9824ba9695474563a12bdddf63256f5d');
INSERT INTO "latest_metrics" VALUES('distance_from_init',3.36259689509812054186e-01,1795545914816,2,0,'9824ba9695474563a12bdddf63256f5d');
INSERT INTO "latest_metrics" VALUES('updates',6.0,1795545914816,2,0,'9824ba9695474563a12bdddf63256f5d');
INSERT INTO "latest_metrics" VALUES('fit_loss',2.34809106985727966687e+00,1795545915260,2,0,'bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "latest_metrics" VALUES('fit_accuracy',1.33333333333333331482e-01,1795545915260,2,0,'bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "latest_metrics" VALUES('train_loss',2.34809106985727966687e+00,1795545915260,2,0,'bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "latest_metrics" VALUES('train_accuracy',1.33333333333333331482e-01,1795545915260,2,0,'bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "latest_metrics" VALUES('val_loss',2.39929355524636633845e+00,1795545915260,2,0,'bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "latest_metrics" VALUES('val_accuracy',8.39160839160839194805e-02,1795545915260,2,0,'bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "latest_metrics" VALUES('test_loss',2.304658335447311579e+00,1795545915260,2,0,'bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "latest_metrics" VALUES('test_accuracy',1.27777777777777767909e-01,1795545915260,2,0,'bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "latest_metrics" VALUES('weight_norm',4.02502894072746641995e+00,1795545915260,2,0,'bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "latest_metrics" VALUES('distance_from_init',3.54079382670354603224e-01,1795545915260,2,0,'bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "latest_metrics" VALUES('updates',6.0,1795545915260,2,0,'bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "latest_metrics" VALUES('fit_loss',9.44177340716123580932e-03,1795545938909,2,0,'c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "latest_metrics" VALUES('train_loss',9.44177340716123580932e-03,1795545938909,2,0,'c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "latest_metrics" VALUES('test_loss',2.84266207988063505929e-02,1795545938909,2,0,'c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "latest_metrics" VALUES('weight_norm',9.52873568395467440694e-01,1795545938909,2,0,'c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "latest_metrics" VALUES('distance_from_init',9.2900784389622270698e-01,1795545938909,2,0,'c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "latest_metrics" VALUES('updates',40.0,1795545938909,2,0,'c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "latest_metrics" VALUES('fit_loss',1.84325948357582092285e-02,1795545944763,2,0,'236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "latest_metrics" VALUES('train_loss',1.84325948357582092285e-02,1795545944763,2,0,'236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "latest_metrics" VALUES('test_loss',1.17027807773815259451e-01,1795545944763,2,0,'236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "latest_metrics" VALUES('weight_norm',2.30527478048026157608e+00,1795545944763,2,0,'236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "latest_metrics" VALUES('distance_from_init',1.00476884868415283769e+00,1795545944763,2,0,'236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "latest_metrics" VALUES('updates',40.0,1795545944763,2,0,'236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "latest_metrics" VALUES('fit_loss',2.37139509677886950456e+00,1795545983123,2,0,'f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "latest_metrics" VALUES('fit_accuracy',0.08,1795545983123,2,0,'f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "latest_metrics" VALUES('train_loss',2.37139509677886950456e+00,1795545983123,2,0,'f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "latest_metrics" VALUES('train_accuracy',0.08,1795545983123,2,0,'f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "latest_metrics" VALUES('val_loss',2.32482256505872841856e+00,1795545983123,2,0,'f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "latest_metrics" VALUES('val_accuracy',1.04895104895104895881e-01,1795545983123,2,0,'f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "latest_metrics" VALUES('test_loss',2.31059492296642732256e+00,1795545983123,2,0,'f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "latest_metrics" VALUES('test_accuracy',0.1,1795545983123,2,0,'f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "latest_metrics" VALUES('control_loss',2.3516188893284830641e+00,1795545983123,2,0,'f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "latest_metrics" VALUES('control_accuracy',7.6923076923076927347e-02,1795545983123,2,0,'f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "latest_metrics" VALUES('weight_norm',3.59280523132028095645e+00,1795545983123,2,0,'f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "latest_metrics" VALUES('distance_from_init',5.23129685331903595407e-03,1795545983123,2,0,'f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "latest_metrics" VALUES('updates',4.0,1795545983123,2,0,'f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "latest_metrics" VALUES('fit_loss',2.33292464733123772191e+00,1795545983123,2,0,'4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "latest_metrics" VALUES('fit_accuracy',0.1,1795545983123,2,0,'4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "latest_metrics" VALUES('train_loss',2.33292464733123772191e+00,1795545983123,2,0,'4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "latest_metrics" VALUES('train_accuracy',0.1,1795545983123,2,0,'4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "latest_metrics" VALUES('val_loss',2.56200669028542238336e+00,1795545983123,2,0,'4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "latest_metrics" VALUES('val_accuracy',6.29370629370629430798e-02,1795545983123,2,0,'4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "latest_metrics" VALUES('test_loss',2.55503931012418528112e+00,1795545983123,2,0,'4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "latest_metrics" VALUES('test_accuracy',0.1,1795545983123,2,0,'4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "latest_metrics" VALUES('control_loss',2.48603780369658577953e+00,1795545983123,2,0,'4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "latest_metrics" VALUES('control_accuracy',0.0979020979020979,1795545983123,2,0,'4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "latest_metrics" VALUES('weight_norm',3.88850281035993177169e+01,1795545983123,2,0,'4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "latest_metrics" VALUES('distance_from_init',3.88498433164827687846e+01,1795545983123,2,0,'4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "latest_metrics" VALUES('updates',4.0,1795545983123,2,0,'4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "latest_metrics" VALUES('train_loss',2.28215347170829785383e+00,1795547217535,15,0,'628de87119554ee293245f3d4847bd95');
INSERT INTO "latest_metrics" VALUES('train_accuracy',0.09,1795547217535,15,0,'628de87119554ee293245f3d4847bd95');
INSERT INTO "latest_metrics" VALUES('val_loss',2.31515477253840540328e+00,1795547217535,15,0,'628de87119554ee293245f3d4847bd95');
INSERT INTO "latest_metrics" VALUES('val_accuracy',8.39160839160839194805e-02,1795547217535,15,0,'628de87119554ee293245f3d4847bd95');
INSERT INTO "latest_metrics" VALUES('test_loss',2.31122561395168313325e+00,1795547217535,15,0,'628de87119554ee293245f3d4847bd95');
INSERT INTO "latest_metrics" VALUES('test_accuracy',1.05555555555555555247e-01,1795547217535,15,0,'628de87119554ee293245f3d4847bd95');
INSERT INTO "latest_metrics" VALUES('control_loss',2.31497608031426294061e+00,1795547217535,15,0,'628de87119554ee293245f3d4847bd95');
INSERT INTO "latest_metrics" VALUES('control_accuracy',1.25874125874125886159e-01,1795547217535,15,0,'628de87119554ee293245f3d4847bd95');
INSERT INTO "latest_metrics" VALUES('fit_loss',2.27868628916533122463e+00,1795547217535,15,0,'628de87119554ee293245f3d4847bd95');
INSERT INTO "latest_metrics" VALUES('fit_accuracy',1.34782608695652172947e-01,1795547217535,15,0,'628de87119554ee293245f3d4847bd95');
INSERT INTO "latest_metrics" VALUES('weight_norm',4.13660764740939157491e+00,1795547217535,15,0,'628de87119554ee293245f3d4847bd95');
INSERT INTO "latest_metrics" VALUES('distance_from_init',5.64258279070466217675e-01,1795547217535,15,0,'628de87119554ee293245f3d4847bd95');
INSERT INTO "latest_metrics" VALUES('updates',150.0,1795547217535,15,0,'628de87119554ee293245f3d4847bd95');
INSERT INTO "latest_metrics" VALUES('grad_norm',3.58602732419967651367e-01,1795547172285,0,0,'628de87119554ee293245f3d4847bd95');
INSERT INTO "latest_metrics" VALUES('weight_norm/1',2.98694529912322703779e+00,1795547172285,0,0,'628de87119554ee293245f3d4847bd95');
INSERT INTO "latest_metrics" VALUES('distance_from_init/1',0.0,1795547172285,0,0,'628de87119554ee293245f3d4847bd95');
INSERT INTO "latest_metrics" VALUES('weight_norm/3',2.83239662486908594374e+00,1795547172285,0,0,'628de87119554ee293245f3d4847bd95');
INSERT INTO "latest_metrics" VALUES('distance_from_init/3',0.0,1795547172285,0,0,'628de87119554ee293245f3d4847bd95');
INSERT INTO "latest_metrics" VALUES('train_loss',2.28123286485672,1795547304319,0,0,'43720c78b8a74c8abb60480c20bba592');
INSERT INTO "latest_metrics" VALUES('train_accuracy',0.12,1795547304319,0,0,'43720c78b8a74c8abb60480c20bba592');
INSERT INTO "latest_metrics" VALUES('val_loss',2.29591663567336290441e+00,1795547304319,0,0,'43720c78b8a74c8abb60480c20bba592');
INSERT INTO "latest_metrics" VALUES('val_accuracy',8.39160839160839194805e-02,1795547304319,0,0,'43720c78b8a74c8abb60480c20bba592');
INSERT INTO "latest_metrics" VALUES('test_loss',2.33022540178563852819e+00,1795547304319,0,0,'43720c78b8a74c8abb60480c20bba592');
INSERT INTO "latest_metrics" VALUES('test_accuracy',7.22222222222222154375e-02,1795547304319,0,0,'43720c78b8a74c8abb60480c20bba592');
INSERT INTO "latest_metrics" VALUES('control_loss',2.29336595285188904469e+00,1795547304319,0,0,'43720c78b8a74c8abb60480c20bba592');
INSERT INTO "latest_metrics" VALUES('control_accuracy',9.09090909090909116141e-02,1795547304319,0,0,'43720c78b8a74c8abb60480c20bba592');
INSERT INTO "latest_metrics" VALUES('fit_loss',2.3415983210439268447e+00,1795547304319,0,0,'43720c78b8a74c8abb60480c20bba592');
INSERT INTO "latest_metrics" VALUES('fit_accuracy',9.78260869565217433541e-02,1795547304319,0,0,'43720c78b8a74c8abb60480c20bba592');
INSERT INTO "latest_metrics" VALUES('weight_norm',4.31669457161260261557e+00,1795547304319,0,0,'43720c78b8a74c8abb60480c20bba592');
INSERT INTO "latest_metrics" VALUES('distance_from_init',0.0,1795547304319,0,0,'43720c78b8a74c8abb60480c20bba592');
INSERT INTO "latest_metrics" VALUES('updates',0.0,1795547304319,0,0,'43720c78b8a74c8abb60480c20bba592');
CREATE TABLE logged_model_metrics (
	model_id VARCHAR(36) NOT NULL, 
	metric_name VARCHAR(500) NOT NULL, 
	metric_timestamp_ms BIGINT NOT NULL, 
	metric_step BIGINT NOT NULL, 
	metric_value FLOAT, 
	experiment_id INTEGER NOT NULL, 
	run_id VARCHAR(32) NOT NULL, 
	dataset_uuid VARCHAR(36), 
	dataset_name VARCHAR(500), 
	dataset_digest VARCHAR(36), 
	CONSTRAINT logged_model_metrics_pk PRIMARY KEY (model_id, metric_name, metric_timestamp_ms, metric_step, run_id), 
	CONSTRAINT fk_logged_model_metrics_experiment_id FOREIGN KEY(experiment_id) REFERENCES experiments (experiment_id), 
	CONSTRAINT fk_logged_model_metrics_model_id FOREIGN KEY(model_id) REFERENCES logged_models (model_id) ON DELETE CASCADE, 
	CONSTRAINT fk_logged_model_metrics_run_id FOREIGN KEY(run_id) REFERENCES runs (run_uuid) ON DELETE CASCADE
);
CREATE TABLE logged_model_params (
	model_id VARCHAR(36) NOT NULL, 
	experiment_id INTEGER NOT NULL, 
	param_key VARCHAR(255) NOT NULL, 
	param_value TEXT NOT NULL, 
	CONSTRAINT logged_model_params_pk PRIMARY KEY (model_id, param_key), 
	CONSTRAINT fk_logged_model_params_experiment_id FOREIGN KEY(experiment_id) REFERENCES experiments (experiment_id), 
	CONSTRAINT fk_logged_model_params_model_id FOREIGN KEY(model_id) REFERENCES logged_models (model_id) ON DELETE CASCADE
);
CREATE TABLE logged_model_tags (
	model_id VARCHAR(36) NOT NULL, 
	experiment_id INTEGER NOT NULL, 
	tag_key VARCHAR(255) NOT NULL, 
	tag_value TEXT NOT NULL, 
	CONSTRAINT logged_model_tags_pk PRIMARY KEY (model_id, tag_key), 
	CONSTRAINT fk_logged_model_tags_experiment_id FOREIGN KEY(experiment_id) REFERENCES experiments (experiment_id), 
	CONSTRAINT fk_logged_model_tags_model_id FOREIGN KEY(model_id) REFERENCES logged_models (model_id) ON DELETE CASCADE
);
CREATE TABLE logged_models (
	model_id VARCHAR(36) NOT NULL, 
	experiment_id INTEGER NOT NULL, 
	name VARCHAR(500) NOT NULL, 
	artifact_location VARCHAR(1000) NOT NULL, 
	creation_timestamp_ms BIGINT NOT NULL, 
	last_updated_timestamp_ms BIGINT NOT NULL, 
	status INTEGER NOT NULL, 
	lifecycle_stage VARCHAR(32), 
	model_type VARCHAR(500), 
	source_run_id VARCHAR(32), 
	status_message VARCHAR(1000), 
	CONSTRAINT logged_models_pk PRIMARY KEY (model_id), 
	CONSTRAINT logged_models_lifecycle_stage_check CHECK (lifecycle_stage IN ('active', 'deleted')), 
	CONSTRAINT fk_logged_models_experiment_id FOREIGN KEY(experiment_id) REFERENCES experiments (experiment_id) ON DELETE CASCADE
);
CREATE TABLE mcp_access_endpoints (
	id VARCHAR(36) NOT NULL, 
	workspace VARCHAR(63) DEFAULT 'default' NOT NULL, 
	server_name VARCHAR(256) NOT NULL, 
	server_version VARCHAR(128), 
	server_alias VARCHAR(256), 
	url VARCHAR(2048) NOT NULL, 
	transport_type VARCHAR(32) DEFAULT 'streamable-http' NOT NULL, 
	created_by VARCHAR(256), 
	last_updated_by VARCHAR(256), 
	created_at BIGINT NOT NULL, 
	last_updated_at BIGINT NOT NULL, 
	CONSTRAINT mcp_access_endpoints_pk PRIMARY KEY (id), 
	CONSTRAINT mcp_access_endpoints_server_fkey FOREIGN KEY(workspace, server_name) REFERENCES mcp_servers (workspace, name) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE TABLE mcp_server_aliases (
	workspace VARCHAR(63) DEFAULT 'default' NOT NULL, 
	name VARCHAR(256) NOT NULL, 
	alias VARCHAR(256) NOT NULL, 
	version VARCHAR(128) NOT NULL, 
	CONSTRAINT mcp_server_aliases_pk PRIMARY KEY (workspace, name, alias), 
	CONSTRAINT mcp_server_aliases_server_fkey FOREIGN KEY(workspace, name) REFERENCES mcp_servers (workspace, name) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE TABLE mcp_server_tags (
	workspace VARCHAR(63) DEFAULT 'default' NOT NULL, 
	name VARCHAR(256) NOT NULL, 
	"key" VARCHAR(250) NOT NULL, 
	value VARCHAR(5000), 
	CONSTRAINT mcp_server_tags_pk PRIMARY KEY (workspace, name, "key"), 
	CONSTRAINT mcp_server_tags_server_fkey FOREIGN KEY(workspace, name) REFERENCES mcp_servers (workspace, name) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE TABLE mcp_server_version_tags (
	workspace VARCHAR(63) DEFAULT 'default' NOT NULL, 
	name VARCHAR(256) NOT NULL, 
	version VARCHAR(128) NOT NULL, 
	"key" VARCHAR(250) NOT NULL, 
	value VARCHAR(5000), 
	CONSTRAINT mcp_server_version_tags_pk PRIMARY KEY (workspace, name, version, "key"), 
	CONSTRAINT mcp_server_version_tags_version_fkey FOREIGN KEY(workspace, name, version) REFERENCES mcp_server_versions (workspace, name, version) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE TABLE mcp_server_versions (
	workspace VARCHAR(63) DEFAULT 'default' NOT NULL, 
	name VARCHAR(256) NOT NULL, 
	version VARCHAR(128) NOT NULL, 
	version_major INTEGER NOT NULL, 
	version_minor INTEGER NOT NULL, 
	version_patch INTEGER NOT NULL, 
	version_prerelease_sort_key VARCHAR(512) NOT NULL, 
	server_json JSON NOT NULL, 
	status VARCHAR(20) DEFAULT 'draft' NOT NULL, 
	tools JSON, 
	source VARCHAR(512), 
	connect_options JSON, 
	created_by VARCHAR(256), 
	last_updated_by VARCHAR(256), 
	created_at BIGINT NOT NULL, 
	last_updated_at BIGINT NOT NULL, 
	CONSTRAINT mcp_server_versions_pk PRIMARY KEY (workspace, name, version), 
	CONSTRAINT mcp_server_versions_server_fkey FOREIGN KEY(workspace, name) REFERENCES mcp_servers (workspace, name) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE TABLE mcp_servers (
	workspace VARCHAR(63) DEFAULT 'default' NOT NULL, 
	name VARCHAR(256) NOT NULL, 
	display_name VARCHAR(256), 
	description TEXT, 
	icons JSON, 
	created_by VARCHAR(256), 
	last_updated_by VARCHAR(256), 
	created_at BIGINT NOT NULL, 
	last_updated_at BIGINT NOT NULL, 
	CONSTRAINT mcp_servers_pk PRIMARY KEY (workspace, name)
);
CREATE TABLE "metrics" (
	"key" VARCHAR(250) NOT NULL, 
	value FLOAT NOT NULL, 
	timestamp BIGINT NOT NULL, 
	run_uuid VARCHAR(32) NOT NULL, 
	step BIGINT DEFAULT '0' NOT NULL, 
	is_nan BOOLEAN DEFAULT '0' NOT NULL, 
	CONSTRAINT metric_pk PRIMARY KEY ("key", timestamp, step, run_uuid, value, is_nan), 
	FOREIGN KEY(run_uuid) REFERENCES runs (run_uuid), 
	CHECK (is_nan IN (0, 1))
);
INSERT INTO "metrics" VALUES('train_loss',2.37359059810638406418e+00,1795545830418,'1da0263d3b6d4cc4b144c526fc33bf4f',0,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.08,1795545830418,'1da0263d3b6d4cc4b144c526fc33bf4f',0,0);
INSERT INTO "metrics" VALUES('val_loss',2.32576925604493478516e+00,1795545830418,'1da0263d3b6d4cc4b144c526fc33bf4f',0,0);
INSERT INTO "metrics" VALUES('val_accuracy',1.04895104895104895881e-01,1795545830418,'1da0263d3b6d4cc4b144c526fc33bf4f',0,0);
INSERT INTO "metrics" VALUES('test_loss',2.31165905462370968592e+00,1795545830418,'1da0263d3b6d4cc4b144c526fc33bf4f',0,0);
INSERT INTO "metrics" VALUES('test_accuracy',1.0277777777777777346e-01,1795545830418,'1da0263d3b6d4cc4b144c526fc33bf4f',0,0);
INSERT INTO "metrics" VALUES('control_loss',2.35318001500376450252e+00,1795545830418,'1da0263d3b6d4cc4b144c526fc33bf4f',0,0);
INSERT INTO "metrics" VALUES('control_accuracy',7.6923076923076927347e-02,1795545830418,'1da0263d3b6d4cc4b144c526fc33bf4f',0,0);
INSERT INTO "metrics" VALUES('fit_loss',2.33545820868533571257e+00,1795545830418,'1da0263d3b6d4cc4b144c526fc33bf4f',0,0);
INSERT INTO "metrics" VALUES('fit_accuracy',9.347826086956521896e-02,1795545830418,'1da0263d3b6d4cc4b144c526fc33bf4f',0,0);
INSERT INTO "metrics" VALUES('weight_norm',3.5932108023784850026e+00,1795545830418,'1da0263d3b6d4cc4b144c526fc33bf4f',0,0);
INSERT INTO "metrics" VALUES('distance_from_init',0.0,1795545830418,'1da0263d3b6d4cc4b144c526fc33bf4f',0,0);
INSERT INTO "metrics" VALUES('updates',0.0,1795545830418,'1da0263d3b6d4cc4b144c526fc33bf4f',0,0);
INSERT INTO "metrics" VALUES('grad_norm',6.17590665817260742187e-01,1795545830451,'1da0263d3b6d4cc4b144c526fc33bf4f',0,0);
INSERT INTO "metrics" VALUES('weight_norm/1',2.75694256898383560638e+00,1795545830451,'1da0263d3b6d4cc4b144c526fc33bf4f',0,0);
INSERT INTO "metrics" VALUES('distance_from_init/1',0.0,1795545830451,'1da0263d3b6d4cc4b144c526fc33bf4f',0,0);
INSERT INTO "metrics" VALUES('weight_norm/3',2.30443735902155655281e+00,1795545830451,'1da0263d3b6d4cc4b144c526fc33bf4f',0,0);
INSERT INTO "metrics" VALUES('distance_from_init/3',0.0,1795545830451,'1da0263d3b6d4cc4b144c526fc33bf4f',0,0);
INSERT INTO "metrics" VALUES('train_loss',2.34659846305847175074e+00,1795545830469,'1da0263d3b6d4cc4b144c526fc33bf4f',1,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.1,1795545830469,'1da0263d3b6d4cc4b144c526fc33bf4f',1,0);
INSERT INTO "metrics" VALUES('val_loss',2.31202905828302540669e+00,1795545830469,'1da0263d3b6d4cc4b144c526fc33bf4f',1,0);
INSERT INTO "metrics" VALUES('val_accuracy',1.25874125874125886159e-01,1795545830469,'1da0263d3b6d4cc4b144c526fc33bf4f',1,0);
INSERT INTO "metrics" VALUES('test_loss',2.29988372226556148092e+00,1795545830469,'1da0263d3b6d4cc4b144c526fc33bf4f',1,0);
INSERT INTO "metrics" VALUES('test_accuracy',1.11111111111111104943e-01,1795545830469,'1da0263d3b6d4cc4b144c526fc33bf4f',1,0);
INSERT INTO "metrics" VALUES('control_loss',2.33334246965555047736e+00,1795545830469,'1da0263d3b6d4cc4b144c526fc33bf4f',1,0);
INSERT INTO "metrics" VALUES('control_accuracy',9.09090909090909116141e-02,1795545830469,'1da0263d3b6d4cc4b144c526fc33bf4f',1,0);
INSERT INTO "metrics" VALUES('fit_loss',2.3206446836824,1795545830469,'1da0263d3b6d4cc4b144c526fc33bf4f',1,0);
INSERT INTO "metrics" VALUES('fit_accuracy',8.0434782608695645778e-02,1795545830469,'1da0263d3b6d4cc4b144c526fc33bf4f',1,0);
INSERT INTO "metrics" VALUES('weight_norm',3.58911326915559092398e+00,1795545830469,'1da0263d3b6d4cc4b144c526fc33bf4f',1,0);
INSERT INTO "metrics" VALUES('distance_from_init',7.67065555899024836827e-02,1795545830469,'1da0263d3b6d4cc4b144c526fc33bf4f',1,0);
INSERT INTO "metrics" VALUES('updates',10.0,1795545830469,'1da0263d3b6d4cc4b144c526fc33bf4f',1,0);
INSERT INTO "metrics" VALUES('grad_norm',5.18877565860748291015e-01,1795545830475,'1da0263d3b6d4cc4b144c526fc33bf4f',1,0);
INSERT INTO "metrics" VALUES('weight_norm/1',2.75506812345037932487e+00,1795545830475,'1da0263d3b6d4cc4b144c526fc33bf4f',1,0);
INSERT INTO "metrics" VALUES('distance_from_init/1',6.74091769108081384498e-02,1795545830475,'1da0263d3b6d4cc4b144c526fc33bf4f',1,0);
INSERT INTO "metrics" VALUES('weight_norm/3',2.30021618118484738602e+00,1795545830475,'1da0263d3b6d4cc4b144c526fc33bf4f',1,0);
INSERT INTO "metrics" VALUES('distance_from_init/3',3.16336015486221935888e-02,1795545830475,'1da0263d3b6d4cc4b144c526fc33bf4f',1,0);
INSERT INTO "metrics" VALUES('train_loss',2.32666311621665933273e+00,1795545830501,'1da0263d3b6d4cc4b144c526fc33bf4f',2,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.12,1795545830501,'1da0263d3b6d4cc4b144c526fc33bf4f',2,0);
INSERT INTO "metrics" VALUES('val_loss',2.30371386604709238454e+00,1795545830501,'1da0263d3b6d4cc4b144c526fc33bf4f',2,0);
INSERT INTO "metrics" VALUES('val_accuracy',1.32867132867132864415e-01,1795545830501,'1da0263d3b6d4cc4b144c526fc33bf4f',2,0);
INSERT INTO "metrics" VALUES('test_loss',2.29411100645860033253e+00,1795545830501,'1da0263d3b6d4cc4b144c526fc33bf4f',2,0);
INSERT INTO "metrics" VALUES('test_accuracy',1.16666666666666668517e-01,1795545830501,'1da0263d3b6d4cc4b144c526fc33bf4f',2,0);
INSERT INTO "metrics" VALUES('control_loss',2.32121742105150552504e+00,1795545830501,'1da0263d3b6d4cc4b144c526fc33bf4f',2,0);
INSERT INTO "metrics" VALUES('control_accuracy',0.0979020979020979,1795545830501,'1da0263d3b6d4cc4b144c526fc33bf4f',2,0);
INSERT INTO "metrics" VALUES('fit_loss',2.30903847191644739922e+00,1795545830501,'1da0263d3b6d4cc4b144c526fc33bf4f',2,0);
INSERT INTO "metrics" VALUES('fit_accuracy',1.02173913043478267748e-01,1795545830501,'1da0263d3b6d4cc4b144c526fc33bf4f',2,0);
INSERT INTO "metrics" VALUES('weight_norm',3.58603676212917088506e+00,1795545830501,'1da0263d3b6d4cc4b144c526fc33bf4f',2,0);
INSERT INTO "metrics" VALUES('distance_from_init',1.46704282710786643173e-01,1795545830501,'1da0263d3b6d4cc4b144c526fc33bf4f',2,0);
INSERT INTO "metrics" VALUES('updates',20.0,1795545830501,'1da0263d3b6d4cc4b144c526fc33bf4f',2,0);
INSERT INTO "metrics" VALUES('grad_norm',3.70693385601043701171e-01,1795545830504,'1da0263d3b6d4cc4b144c526fc33bf4f',2,0);
INSERT INTO "metrics" VALUES('weight_norm/1',2.75431563443534654922e+00,1795545830504,'1da0263d3b6d4cc4b144c526fc33bf4f',2,0);
INSERT INTO "metrics" VALUES('distance_from_init/1',1.29502277642551122394e-01,1795545830504,'1da0263d3b6d4cc4b144c526fc33bf4f',2,0);
INSERT INTO "metrics" VALUES('weight_norm/3',2.29609672432590228297e+00,1795545830504,'1da0263d3b6d4cc4b144c526fc33bf4f',2,0);
INSERT INTO "metrics" VALUES('distance_from_init/3',5.83646199707617344132e-02,1795545830504,'1da0263d3b6d4cc4b144c526fc33bf4f',2,0);
INSERT INTO "metrics" VALUES('train_loss',2.31623355507850625656e+00,1795545830532,'1da0263d3b6d4cc4b144c526fc33bf4f',3,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.16,1795545830532,'1da0263d3b6d4cc4b144c526fc33bf4f',3,0);
INSERT INTO "metrics" VALUES('val_loss',2.29993204887096691635e+00,1795545830532,'1da0263d3b6d4cc4b144c526fc33bf4f',3,0);
INSERT INTO "metrics" VALUES('val_accuracy',1.25874125874125886159e-01,1795545830532,'1da0263d3b6d4cc4b144c526fc33bf4f',3,0);
INSERT INTO "metrics" VALUES('test_loss',2.29258287085427170381e+00,1795545830532,'1da0263d3b6d4cc4b144c526fc33bf4f',3,0);
INSERT INTO "metrics" VALUES('test_accuracy',1.11111111111111104943e-01,1795545830532,'1da0263d3b6d4cc4b144c526fc33bf4f',3,0);
INSERT INTO "metrics" VALUES('control_loss',2.31570903571335584558e+00,1795545830532,'1da0263d3b6d4cc4b144c526fc33bf4f',3,0);
INSERT INTO "metrics" VALUES('control_accuracy',0.0979020979020979,1795545830532,'1da0263d3b6d4cc4b144c526fc33bf4f',3,0);
INSERT INTO "metrics" VALUES('fit_loss',2.30175720479177403632e+00,1795545830532,'1da0263d3b6d4cc4b144c526fc33bf4f',3,0);
INSERT INTO "metrics" VALUES('fit_accuracy',1.21739130434782613643e-01,1795545830532,'1da0263d3b6d4cc4b144c526fc33bf4f',3,0);
INSERT INTO "metrics" VALUES('weight_norm',3.58773160553836767405e+00,1795545830532,'1da0263d3b6d4cc4b144c526fc33bf4f',3,0);
INSERT INTO "metrics" VALUES('distance_from_init',2.06936002825327092224e-01,1795545830532,'1da0263d3b6d4cc4b144c526fc33bf4f',3,0);
INSERT INTO "metrics" VALUES('updates',30.0,1795545830532,'1da0263d3b6d4cc4b144c526fc33bf4f',3,0);
INSERT INTO "metrics" VALUES('grad_norm',3.07675391435623168945e-01,1795545830536,'1da0263d3b6d4cc4b144c526fc33bf4f',3,0);
INSERT INTO "metrics" VALUES('weight_norm/1',2.75683690242980716789e+00,1795545830536,'1da0263d3b6d4cc4b144c526fc33bf4f',3,0);
INSERT INTO "metrics" VALUES('distance_from_init/1',1.82873421028044907954e-01,1795545830536,'1da0263d3b6d4cc4b144c526fc33bf4f',3,0);
INSERT INTO "metrics" VALUES('weight_norm/3',2.29544691052625760008e+00,1795545830536,'1da0263d3b6d4cc4b144c526fc33bf4f',3,0);
INSERT INTO "metrics" VALUES('distance_from_init/3',0.0823891583354499,1795545830536,'1da0263d3b6d4cc4b144c526fc33bf4f',3,0);
INSERT INTO "metrics" VALUES('train_loss',2.33558610200881977547e+00,1795545830451,'934a9614946b40e8ab689a1192e7a525',0,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.06,1795545830451,'934a9614946b40e8ab689a1192e7a525',0,0);
INSERT INTO "metrics" VALUES('val_loss',2.33620645449711705765e+00,1795545830451,'934a9614946b40e8ab689a1192e7a525',0,0);
INSERT INTO "metrics" VALUES('val_accuracy',6.99300699300699352134e-02,1795545830451,'934a9614946b40e8ab689a1192e7a525',0,0);
INSERT INTO "metrics" VALUES('test_loss',2.35296403633223638607e+00,1795545830451,'934a9614946b40e8ab689a1192e7a525',0,0);
INSERT INTO "metrics" VALUES('test_accuracy',6.66666666666666657414e-02,1795545830451,'934a9614946b40e8ab689a1192e7a525',0,0);
INSERT INTO "metrics" VALUES('control_loss',2.33870801808950767863e+00,1795545830451,'934a9614946b40e8ab689a1192e7a525',0,0);
INSERT INTO "metrics" VALUES('control_accuracy',8.39160839160839194805e-02,1795545830451,'934a9614946b40e8ab689a1192e7a525',0,0);
INSERT INTO "metrics" VALUES('fit_loss',2.35775700341100247214e+00,1795545830451,'934a9614946b40e8ab689a1192e7a525',0,0);
INSERT INTO "metrics" VALUES('fit_accuracy',9.56521739130434811571e-02,1795545830451,'934a9614946b40e8ab689a1192e7a525',0,0);
INSERT INTO "metrics" VALUES('weight_norm',3.74413606432912704491e+00,1795545830451,'934a9614946b40e8ab689a1192e7a525',0,0);
INSERT INTO "metrics" VALUES('distance_from_init',0.0,1795545830451,'934a9614946b40e8ab689a1192e7a525',0,0);
INSERT INTO "metrics" VALUES('updates',0.0,1795545830451,'934a9614946b40e8ab689a1192e7a525',0,0);
INSERT INTO "metrics" VALUES('grad_norm',5.45547127723693847656e-01,1795545830451,'934a9614946b40e8ab689a1192e7a525',0,0);
INSERT INTO "metrics" VALUES('weight_norm/1',2.88420861170352216262e+00,1795545830451,'934a9614946b40e8ab689a1192e7a525',0,0);
INSERT INTO "metrics" VALUES('distance_from_init/1',0.0,1795545830451,'934a9614946b40e8ab689a1192e7a525',0,0);
INSERT INTO "metrics" VALUES('weight_norm/3',2.38744540301663166204e+00,1795545830451,'934a9614946b40e8ab689a1192e7a525',0,0);
INSERT INTO "metrics" VALUES('distance_from_init/3',0.0,1795545830451,'934a9614946b40e8ab689a1192e7a525',0,0);
INSERT INTO "metrics" VALUES('train_loss',2.30607994079589850855e+00,1795545830475,'934a9614946b40e8ab689a1192e7a525',1,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.05,1795545830475,'934a9614946b40e8ab689a1192e7a525',1,0);
INSERT INTO "metrics" VALUES('val_loss',2.31906891369319456686e+00,1795545830475,'934a9614946b40e8ab689a1192e7a525',1,0);
INSERT INTO "metrics" VALUES('val_accuracy',6.99300699300699352134e-02,1795545830475,'934a9614946b40e8ab689a1192e7a525',1,0);
INSERT INTO "metrics" VALUES('test_loss',2.33011519412199641365e+00,1795545830475,'934a9614946b40e8ab689a1192e7a525',1,0);
INSERT INTO "metrics" VALUES('test_accuracy',5.83333333333333342585e-02,1795545830475,'934a9614946b40e8ab689a1192e7a525',1,0);
INSERT INTO "metrics" VALUES('control_loss',2.31829057790182702092e+00,1795545830475,'934a9614946b40e8ab689a1192e7a525',1,0);
INSERT INTO "metrics" VALUES('control_accuracy',4.89510489510489518738e-02,1795545830475,'934a9614946b40e8ab689a1192e7a525',1,0);
INSERT INTO "metrics" VALUES('fit_loss',2.33315234158350071069e+00,1795545830475,'934a9614946b40e8ab689a1192e7a525',1,0);
INSERT INTO "metrics" VALUES('fit_accuracy',0.0891304347826087,1795545830475,'934a9614946b40e8ab689a1192e7a525',1,0);
INSERT INTO "metrics" VALUES('weight_norm',3.73738673851343738974e+00,1795545830475,'934a9614946b40e8ab689a1192e7a525',1,0);
INSERT INTO "metrics" VALUES('distance_from_init',8.27632528369916103949e-02,1795545830475,'934a9614946b40e8ab689a1192e7a525',1,0);
INSERT INTO "metrics" VALUES('updates',10.0,1795545830475,'934a9614946b40e8ab689a1192e7a525',1,0);
INSERT INTO "metrics" VALUES('grad_norm',4.37774419784545898437e-01,1795545830475,'934a9614946b40e8ab689a1192e7a525',1,0);
INSERT INTO "metrics" VALUES('weight_norm/1',2.87947918193453089585e+00,1795545830475,'934a9614946b40e8ab689a1192e7a525',1,0);
INSERT INTO "metrics" VALUES('distance_from_init/1',7.40419197811716112145e-02,1795545830475,'934a9614946b40e8ab689a1192e7a525',1,0);
INSERT INTO "metrics" VALUES('weight_norm/3',2.38248634281187898764e+00,1795545830475,'934a9614946b40e8ab689a1192e7a525',1,0);
INSERT INTO "metrics" VALUES('distance_from_init/3',3.0813143277587811547e-02,1795545830475,'934a9614946b40e8ab689a1192e7a525',1,0);
INSERT INTO "metrics" VALUES('train_loss',2.29196096181869490848e+00,1795545830501,'934a9614946b40e8ab689a1192e7a525',2,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.1,1795545830501,'934a9614946b40e8ab689a1192e7a525',2,0);
INSERT INTO "metrics" VALUES('val_loss',2.31491678578036630398e+00,1795545830501,'934a9614946b40e8ab689a1192e7a525',2,0);
INSERT INTO "metrics" VALUES('val_accuracy',7.6923076923076927347e-02,1795545830501,'934a9614946b40e8ab689a1192e7a525',2,0);
INSERT INTO "metrics" VALUES('test_loss',2.3178010900815326778e+00,1795545830501,'934a9614946b40e8ab689a1192e7a525',2,0);
INSERT INTO "metrics" VALUES('test_accuracy',0.05,1795545830501,'934a9614946b40e8ab689a1192e7a525',2,0);
INSERT INTO "metrics" VALUES('control_loss',2.30955771549598321001e+00,1795545830501,'934a9614946b40e8ab689a1192e7a525',2,0);
INSERT INTO "metrics" VALUES('control_accuracy',6.99300699300699352134e-02,1795545830501,'934a9614946b40e8ab689a1192e7a525',2,0);
INSERT INTO "metrics" VALUES('fit_loss',2.31675996002943618279e+00,1795545830501,'934a9614946b40e8ab689a1192e7a525',2,0);
INSERT INTO "metrics" VALUES('fit_accuracy',9.347826086956521896e-02,1795545830501,'934a9614946b40e8ab689a1192e7a525',2,0);
INSERT INTO "metrics" VALUES('weight_norm',3.73053692655865,1795545830501,'934a9614946b40e8ab689a1192e7a525',2,0);
INSERT INTO "metrics" VALUES('distance_from_init',1.52764033586517106177e-01,1795545830501,'934a9614946b40e8ab689a1192e7a525',2,0);
INSERT INTO "metrics" VALUES('updates',20.0,1795545830501,'934a9614946b40e8ab689a1192e7a525',2,0);
INSERT INTO "metrics" VALUES('grad_norm',3.43295037746429443359e-01,1795545830504,'934a9614946b40e8ab689a1192e7a525',2,0);
INSERT INTO "metrics" VALUES('weight_norm/1',2.8762705702758863957e+00,1795545830504,'934a9614946b40e8ab689a1192e7a525',2,0);
INSERT INTO "metrics" VALUES('distance_from_init/1',1.37671586039764176634e-01,1795545830504,'934a9614946b40e8ab689a1192e7a525',2,0);
INSERT INTO "metrics" VALUES('weight_norm/3',2.37541021824459086531e+00,1795545830504,'934a9614946b40e8ab689a1192e7a525',2,0);
INSERT INTO "metrics" VALUES('distance_from_init/3',5.46234593672669521691e-02,1795545830504,'934a9614946b40e8ab689a1192e7a525',2,0);
INSERT INTO "metrics" VALUES('train_loss',2.28394177675247211922e+00,1795545830533,'934a9614946b40e8ab689a1192e7a525',3,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.13,1795545830533,'934a9614946b40e8ab689a1192e7a525',3,0);
INSERT INTO "metrics" VALUES('val_loss',2.31051806219807875919e+00,1795545830533,'934a9614946b40e8ab689a1192e7a525',3,0);
INSERT INTO "metrics" VALUES('val_accuracy',1.11888111888111888014e-01,1795545830533,'934a9614946b40e8ab689a1192e7a525',3,0);
INSERT INTO "metrics" VALUES('test_loss',2.31086395482222251018e+00,1795545830533,'934a9614946b40e8ab689a1192e7a525',3,0);
INSERT INTO "metrics" VALUES('test_accuracy',8.61111111111111104943e-02,1795545830533,'934a9614946b40e8ab689a1192e7a525',3,0);
INSERT INTO "metrics" VALUES('control_loss',2.30579340374553121151e+00,1795545830533,'934a9614946b40e8ab689a1192e7a525',3,0);
INSERT INTO "metrics" VALUES('control_accuracy',0.0979020979020979,1795545830533,'934a9614946b40e8ab689a1192e7a525',3,0);
INSERT INTO "metrics" VALUES('fit_loss',2.30656348389127963116e+00,1795545830533,'934a9614946b40e8ab689a1192e7a525',3,0);
INSERT INTO "metrics" VALUES('fit_accuracy',1.10869565217391302658e-01,1795545830533,'934a9614946b40e8ab689a1192e7a525',3,0);
INSERT INTO "metrics" VALUES('weight_norm',3.72592086974314851133e+00,1795545830533,'934a9614946b40e8ab689a1192e7a525',3,0);
INSERT INTO "metrics" VALUES('distance_from_init',2.14716617260255870913e-01,1795545830533,'934a9614946b40e8ab689a1192e7a525',3,0);
INSERT INTO "metrics" VALUES('updates',30.0,1795545830533,'934a9614946b40e8ab689a1192e7a525',3,0);
INSERT INTO "metrics" VALUES('grad_norm',3.47899109125137329101e-01,1795545830536,'934a9614946b40e8ab689a1192e7a525',3,0);
INSERT INTO "metrics" VALUES('weight_norm/1',2.87412784289508893564e+00,1795545830536,'934a9614946b40e8ab689a1192e7a525',3,0);
INSERT INTO "metrics" VALUES('distance_from_init/1',0.193950395261057,1795545830536,'934a9614946b40e8ab689a1192e7a525',3,0);
INSERT INTO "metrics" VALUES('weight_norm/3',2.3704825799677404774e+00,1795545830536,'934a9614946b40e8ab689a1192e7a525',3,0);
INSERT INTO "metrics" VALUES('distance_from_init/3',7.61489432199495136499e-02,1795545830536,'934a9614946b40e8ab689a1192e7a525',3,0);
INSERT INTO "metrics" VALUES('fit_loss',2.37359059810638406418e+00,1795545830814,'ca60ee2fb8a24a6b8147c6ff483d3107',0,0);
INSERT INTO "metrics" VALUES('fit_accuracy',0.08,1795545830814,'ca60ee2fb8a24a6b8147c6ff483d3107',0,0);
INSERT INTO "metrics" VALUES('train_loss',2.37359059810638406418e+00,1795545830814,'ca60ee2fb8a24a6b8147c6ff483d3107',0,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.08,1795545830814,'ca60ee2fb8a24a6b8147c6ff483d3107',0,0);
INSERT INTO "metrics" VALUES('val_loss',2.32576925604493478516e+00,1795545830814,'ca60ee2fb8a24a6b8147c6ff483d3107',0,0);
INSERT INTO "metrics" VALUES('val_accuracy',1.04895104895104895881e-01,1795545830814,'ca60ee2fb8a24a6b8147c6ff483d3107',0,0);
INSERT INTO "metrics" VALUES('test_loss',2.31165905462370968592e+00,1795545830814,'ca60ee2fb8a24a6b8147c6ff483d3107',0,0);
INSERT INTO "metrics" VALUES('test_accuracy',1.0277777777777777346e-01,1795545830814,'ca60ee2fb8a24a6b8147c6ff483d3107',0,0);
INSERT INTO "metrics" VALUES('control_loss',2.35318001500376450252e+00,1795545830814,'ca60ee2fb8a24a6b8147c6ff483d3107',0,0);
INSERT INTO "metrics" VALUES('control_accuracy',7.6923076923076927347e-02,1795545830814,'ca60ee2fb8a24a6b8147c6ff483d3107',0,0);
INSERT INTO "metrics" VALUES('weight_norm',3.5932108023784850026e+00,1795545830814,'ca60ee2fb8a24a6b8147c6ff483d3107',0,0);
INSERT INTO "metrics" VALUES('distance_from_init',0.0,1795545830814,'ca60ee2fb8a24a6b8147c6ff483d3107',0,0);
INSERT INTO "metrics" VALUES('updates',0.0,1795545830814,'ca60ee2fb8a24a6b8147c6ff483d3107',0,0);
INSERT INTO "metrics" VALUES('grad_norm',6.17590665817260742187e-01,1795545830817,'ca60ee2fb8a24a6b8147c6ff483d3107',0,0);
INSERT INTO "metrics" VALUES('weight_norm/1',2.75694256898383560638e+00,1795545830817,'ca60ee2fb8a24a6b8147c6ff483d3107',0,0);
INSERT INTO "metrics" VALUES('distance_from_init/1',0.0,1795545830817,'ca60ee2fb8a24a6b8147c6ff483d3107',0,0);
INSERT INTO "metrics" VALUES('weight_norm/3',2.30443735902155655281e+00,1795545830817,'ca60ee2fb8a24a6b8147c6ff483d3107',0,0);
INSERT INTO "metrics" VALUES('distance_from_init/3',0.0,1795545830817,'ca60ee2fb8a24a6b8147c6ff483d3107',0,0);
INSERT INTO "metrics" VALUES('fit_loss',2.3629377663135526788e+00,1795545830829,'ca60ee2fb8a24a6b8147c6ff483d3107',1,0);
INSERT INTO "metrics" VALUES('fit_accuracy',0.1,1795545830829,'ca60ee2fb8a24a6b8147c6ff483d3107',1,0);
INSERT INTO "metrics" VALUES('train_loss',2.3629377663135526788e+00,1795545830829,'ca60ee2fb8a24a6b8147c6ff483d3107',1,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.1,1795545830829,'ca60ee2fb8a24a6b8147c6ff483d3107',1,0);
INSERT INTO "metrics" VALUES('val_loss',2.32101480443994478974e+00,1795545830829,'ca60ee2fb8a24a6b8147c6ff483d3107',1,0);
INSERT INTO "metrics" VALUES('val_accuracy',1.18881118881118880148e-01,1795545830829,'ca60ee2fb8a24a6b8147c6ff483d3107',1,0);
INSERT INTO "metrics" VALUES('test_loss',2.30635510683059674619e+00,1795545830829,'ca60ee2fb8a24a6b8147c6ff483d3107',1,0);
INSERT INTO "metrics" VALUES('test_accuracy',1.0277777777777777346e-01,1795545830829,'ca60ee2fb8a24a6b8147c6ff483d3107',1,0);
INSERT INTO "metrics" VALUES('control_loss',2.34543886801579626322e+00,1795545830829,'ca60ee2fb8a24a6b8147c6ff483d3107',1,0);
INSERT INTO "metrics" VALUES('control_accuracy',7.6923076923076927347e-02,1795545830829,'ca60ee2fb8a24a6b8147c6ff483d3107',1,0);
INSERT INTO "metrics" VALUES('weight_norm',3.59085686299668,1795545830829,'ca60ee2fb8a24a6b8147c6ff483d3107',1,0);
INSERT INTO "metrics" VALUES('distance_from_init',2.75299724900578100805e-02,1795545830829,'ca60ee2fb8a24a6b8147c6ff483d3107',1,0);
INSERT INTO "metrics" VALUES('updates',2.0,1795545830829,'ca60ee2fb8a24a6b8147c6ff483d3107',1,0);
INSERT INTO "metrics" VALUES('grad_norm',5.72747707366943359375e-01,1795545830832,'ca60ee2fb8a24a6b8147c6ff483d3107',1,0);
INSERT INTO "metrics" VALUES('weight_norm/1',2.75658496163688537805e+00,1795545830832,'ca60ee2fb8a24a6b8147c6ff483d3107',1,0);
INSERT INTO "metrics" VALUES('distance_from_init/1',0.0242948896221292,1795545830832,'ca60ee2fb8a24a6b8147c6ff483d3107',1,0);
INSERT INTO "metrics" VALUES('weight_norm/3',2.30118456718564,1795545830832,'ca60ee2fb8a24a6b8147c6ff483d3107',1,0);
INSERT INTO "metrics" VALUES('distance_from_init/3',1.1212054637056349457e-02,1795545830832,'ca60ee2fb8a24a6b8147c6ff483d3107',1,0);
INSERT INTO "metrics" VALUES('fit_loss',2.35298558115959188796e+00,1795545830844,'ca60ee2fb8a24a6b8147c6ff483d3107',2,0);
INSERT INTO "metrics" VALUES('fit_accuracy',0.1,1795545830844,'ca60ee2fb8a24a6b8147c6ff483d3107',2,0);
INSERT INTO "metrics" VALUES('train_loss',2.35298558115959188796e+00,1795545830844,'ca60ee2fb8a24a6b8147c6ff483d3107',2,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.1,1795545830844,'ca60ee2fb8a24a6b8147c6ff483d3107',2,0);
INSERT INTO "metrics" VALUES('val_loss',2.31685585242051361731e+00,1795545830844,'ca60ee2fb8a24a6b8147c6ff483d3107',2,0);
INSERT INTO "metrics" VALUES('val_accuracy',1.11888111888111888014e-01,1795545830844,'ca60ee2fb8a24a6b8147c6ff483d3107',2,0);
INSERT INTO "metrics" VALUES('test_loss',2.30150201055738667932e+00,1795545830844,'ca60ee2fb8a24a6b8147c6ff483d3107',2,0);
INSERT INTO "metrics" VALUES('test_accuracy',9.44444444444444419772e-02,1795545830844,'ca60ee2fb8a24a6b8147c6ff483d3107',2,0);
INSERT INTO "metrics" VALUES('control_loss',2.33861793588091426698e+00,1795545830844,'ca60ee2fb8a24a6b8147c6ff483d3107',2,0);
INSERT INTO "metrics" VALUES('control_accuracy',6.29370629370629430798e-02,1795545830844,'ca60ee2fb8a24a6b8147c6ff483d3107',2,0);
INSERT INTO "metrics" VALUES('weight_norm',3.58940803153031184891e+00,1795545830844,'ca60ee2fb8a24a6b8147c6ff483d3107',2,0);
INSERT INTO "metrics" VALUES('distance_from_init',5.20659687405683677119e-02,1795545830844,'ca60ee2fb8a24a6b8147c6ff483d3107',2,0);
INSERT INTO "metrics" VALUES('updates',4.0,1795545830844,'ca60ee2fb8a24a6b8147c6ff483d3107',2,0);
INSERT INTO "metrics" VALUES('grad_norm',0.549709141254425,1795545830848,'ca60ee2fb8a24a6b8147c6ff483d3107',2,0);
INSERT INTO "metrics" VALUES('weight_norm/1',2.75700927697625219892e+00,1795545830848,'ca60ee2fb8a24a6b8147c6ff483d3107',2,0);
INSERT INTO "metrics" VALUES('distance_from_init/1',4.58825595240874850588e-02,1795545830848,'ca60ee2fb8a24a6b8147c6ff483d3107',2,0);
INSERT INTO "metrics" VALUES('weight_norm/3',2.2983906704115426578e+00,1795545830848,'ca60ee2fb8a24a6b8147c6ff483d3107',2,0);
INSERT INTO "metrics" VALUES('distance_from_init/3',2.13416537794305291586e-02,1795545830848,'ca60ee2fb8a24a6b8147c6ff483d3107',2,0);
INSERT INTO "metrics" VALUES('fit_loss',2.34363657951354964481e+00,1795545830859,'ca60ee2fb8a24a6b8147c6ff483d3107',3,0);
INSERT INTO "metrics" VALUES('fit_accuracy',0.11,1795545830859,'ca60ee2fb8a24a6b8147c6ff483d3107',3,0);
INSERT INTO "metrics" VALUES('train_loss',2.34363657951354964481e+00,1795545830859,'ca60ee2fb8a24a6b8147c6ff483d3107',3,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.11,1795545830859,'ca60ee2fb8a24a6b8147c6ff483d3107',3,0);
INSERT INTO "metrics" VALUES('val_loss',2.31292740365008375746e+00,1795545830859,'ca60ee2fb8a24a6b8147c6ff483d3107',3,0);
INSERT INTO "metrics" VALUES('val_accuracy',1.11888111888111888014e-01,1795545830859,'ca60ee2fb8a24a6b8147c6ff483d3107',3,0);
INSERT INTO "metrics" VALUES('test_loss',2.2971276614401077154e+00,1795545830859,'ca60ee2fb8a24a6b8147c6ff483d3107',3,0);
INSERT INTO "metrics" VALUES('test_accuracy',9.44444444444444419772e-02,1795545830859,'ca60ee2fb8a24a6b8147c6ff483d3107',3,0);
INSERT INTO "metrics" VALUES('control_loss',2.33234606839560143498e+00,1795545830859,'ca60ee2fb8a24a6b8147c6ff483d3107',3,0);
INSERT INTO "metrics" VALUES('control_accuracy',6.99300699300699352134e-02,1795545830859,'ca60ee2fb8a24a6b8147c6ff483d3107',3,0);
INSERT INTO "metrics" VALUES('weight_norm',3.58847089831607224397e+00,1795545830859,'ca60ee2fb8a24a6b8147c6ff483d3107',3,0);
INSERT INTO "metrics" VALUES('distance_from_init',7.62949486858585101956e-02,1795545830859,'ca60ee2fb8a24a6b8147c6ff483d3107',3,0);
INSERT INTO "metrics" VALUES('updates',6.0,1795545830859,'ca60ee2fb8a24a6b8147c6ff483d3107',3,0);
INSERT INTO "metrics" VALUES('grad_norm',5.10533452033996582031e-01,1795545830863,'ca60ee2fb8a24a6b8147c6ff483d3107',3,0);
INSERT INTO "metrics" VALUES('weight_norm/1',2.7576744897899327924e+00,1795545830863,'ca60ee2fb8a24a6b8147c6ff483d3107',3,0);
INSERT INTO "metrics" VALUES('distance_from_init/1',0.0672431775374436,1795545830863,'ca60ee2fb8a24a6b8147c6ff483d3107',3,0);
INSERT INTO "metrics" VALUES('weight_norm/3',2.29608946923978374243e+00,1795545830863,'ca60ee2fb8a24a6b8147c6ff483d3107',3,0);
INSERT INTO "metrics" VALUES('distance_from_init/3',3.11661450982722437741e-02,1795545830863,'ca60ee2fb8a24a6b8147c6ff483d3107',3,0);
INSERT INTO "metrics" VALUES('fit_loss',2.33558610200881977547e+00,1795545830814,'7487c68730a04898a54d549bb33a39a1',0,0);
INSERT INTO "metrics" VALUES('fit_accuracy',0.06,1795545830814,'7487c68730a04898a54d549bb33a39a1',0,0);
INSERT INTO "metrics" VALUES('train_loss',2.33558610200881977547e+00,1795545830814,'7487c68730a04898a54d549bb33a39a1',0,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.06,1795545830814,'7487c68730a04898a54d549bb33a39a1',0,0);
INSERT INTO "metrics" VALUES('val_loss',2.33620645449711705765e+00,1795545830814,'7487c68730a04898a54d549bb33a39a1',0,0);
INSERT INTO "metrics" VALUES('val_accuracy',6.99300699300699352134e-02,1795545830814,'7487c68730a04898a54d549bb33a39a1',0,0);
INSERT INTO "metrics" VALUES('test_loss',2.35296403633223638607e+00,1795545830814,'7487c68730a04898a54d549bb33a39a1',0,0);
INSERT INTO "metrics" VALUES('test_accuracy',6.66666666666666657414e-02,1795545830814,'7487c68730a04898a54d549bb33a39a1',0,0);
INSERT INTO "metrics" VALUES('control_loss',2.33870801808950767863e+00,1795545830814,'7487c68730a04898a54d549bb33a39a1',0,0);
INSERT INTO "metrics" VALUES('control_accuracy',8.39160839160839194805e-02,1795545830814,'7487c68730a04898a54d549bb33a39a1',0,0);
INSERT INTO "metrics" VALUES('weight_norm',3.74413606432912704491e+00,1795545830814,'7487c68730a04898a54d549bb33a39a1',0,0);
INSERT INTO "metrics" VALUES('distance_from_init',0.0,1795545830814,'7487c68730a04898a54d549bb33a39a1',0,0);
INSERT INTO "metrics" VALUES('updates',0.0,1795545830814,'7487c68730a04898a54d549bb33a39a1',0,0);
INSERT INTO "metrics" VALUES('grad_norm',5.45547127723693847656e-01,1795545830817,'7487c68730a04898a54d549bb33a39a1',0,0);
INSERT INTO "metrics" VALUES('weight_norm/1',2.88420861170352216262e+00,1795545830817,'7487c68730a04898a54d549bb33a39a1',0,0);
INSERT INTO "metrics" VALUES('distance_from_init/1',0.0,1795545830817,'7487c68730a04898a54d549bb33a39a1',0,0);
INSERT INTO "metrics" VALUES('weight_norm/3',2.38744540301663166204e+00,1795545830817,'7487c68730a04898a54d549bb33a39a1',0,0);
INSERT INTO "metrics" VALUES('distance_from_init/3',0.0,1795545830817,'7487c68730a04898a54d549bb33a39a1',0,0);
INSERT INTO "metrics" VALUES('fit_loss',2.32568795919418347395e+00,1795545830829,'7487c68730a04898a54d549bb33a39a1',1,0);
INSERT INTO "metrics" VALUES('fit_accuracy',0.05,1795545830829,'7487c68730a04898a54d549bb33a39a1',1,0);
INSERT INTO "metrics" VALUES('train_loss',2.32568795919418347395e+00,1795545830829,'7487c68730a04898a54d549bb33a39a1',1,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.05,1795545830829,'7487c68730a04898a54d549bb33a39a1',1,0);
INSERT INTO "metrics" VALUES('val_loss',2.32870447802376911994e+00,1795545830829,'7487c68730a04898a54d549bb33a39a1',1,0);
INSERT INTO "metrics" VALUES('val_accuracy',5.59440559440559440074e-02,1795545830829,'7487c68730a04898a54d549bb33a39a1',1,0);
INSERT INTO "metrics" VALUES('test_loss',2.34569849338796387883e+00,1795545830829,'7487c68730a04898a54d549bb33a39a1',1,0);
INSERT INTO "metrics" VALUES('test_accuracy',6.11111111111111091065e-02,1795545830829,'7487c68730a04898a54d549bb33a39a1',1,0);
INSERT INTO "metrics" VALUES('control_loss',2.33165994807556797852e+00,1795545830829,'7487c68730a04898a54d549bb33a39a1',1,0);
INSERT INTO "metrics" VALUES('control_accuracy',6.29370629370629430798e-02,1795545830829,'7487c68730a04898a54d549bb33a39a1',1,0);
INSERT INTO "metrics" VALUES('weight_norm',3.74260592094483390823e+00,1795545830829,'7487c68730a04898a54d549bb33a39a1',1,0);
INSERT INTO "metrics" VALUES('distance_from_init',2.70743516570799876153e-02,1795545830829,'7487c68730a04898a54d549bb33a39a1',1,0);
INSERT INTO "metrics" VALUES('updates',2.0,1795545830829,'7487c68730a04898a54d549bb33a39a1',1,0);
INSERT INTO "metrics" VALUES('grad_norm',0.523017942905426,1795545830833,'7487c68730a04898a54d549bb33a39a1',1,0);
INSERT INTO "metrics" VALUES('weight_norm/1',2.88279285526043516085e+00,1795545830833,'7487c68730a04898a54d549bb33a39a1',1,0);
INSERT INTO "metrics" VALUES('distance_from_init/1',2.40380972075619168959e-02,1795545830833,'7487c68730a04898a54d549bb33a39a1',1,0);
INSERT INTO "metrics" VALUES('weight_norm/3',2.38674789570089940227e+00,1795545830833,'7487c68730a04898a54d549bb33a39a1',1,0);
INSERT INTO "metrics" VALUES('distance_from_init/3',1.07830831512887737738e-02,1795545830833,'7487c68730a04898a54d549bb33a39a1',1,0);
INSERT INTO "metrics" VALUES('fit_loss',2.31666090965270976553e+00,1795545830847,'7487c68730a04898a54d549bb33a39a1',2,0);
INSERT INTO "metrics" VALUES('fit_accuracy',0.06,1795545830847,'7487c68730a04898a54d549bb33a39a1',2,0);
INSERT INTO "metrics" VALUES('train_loss',2.31666090965270976553e+00,1795545830847,'7487c68730a04898a54d549bb33a39a1',2,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.06,1795545830847,'7487c68730a04898a54d549bb33a39a1',2,0);
INSERT INTO "metrics" VALUES('val_loss',2.32206721572609220416e+00,1795545830847,'7487c68730a04898a54d549bb33a39a1',2,0);
INSERT INTO "metrics" VALUES('val_accuracy',5.59440559440559440074e-02,1795545830847,'7487c68730a04898a54d549bb33a39a1',2,0);
INSERT INTO "metrics" VALUES('test_loss',2.33939880033334102193e+00,1795545830847,'7487c68730a04898a54d549bb33a39a1',2,0);
INSERT INTO "metrics" VALUES('test_accuracy',5.55555555555555524716e-02,1795545830847,'7487c68730a04898a54d549bb33a39a1',2,0);
INSERT INTO "metrics" VALUES('control_loss',2.32551804622570124081e+00,1795545830847,'7487c68730a04898a54d549bb33a39a1',2,0);
INSERT INTO "metrics" VALUES('control_accuracy',4.89510489510489518738e-02,1795545830847,'7487c68730a04898a54d549bb33a39a1',2,0);
INSERT INTO "metrics" VALUES('weight_norm',3.74170243823098,1795545830847,'7487c68730a04898a54d549bb33a39a1',2,0);
INSERT INTO "metrics" VALUES('distance_from_init',5.08132866255374265884e-02,1795545830847,'7487c68730a04898a54d549bb33a39a1',2,0);
INSERT INTO "metrics" VALUES('updates',4.0,1795545830847,'7487c68730a04898a54d549bb33a39a1',2,0);
INSERT INTO "metrics" VALUES('grad_norm',4.86107677221298217773e-01,1795545830848,'7487c68730a04898a54d549bb33a39a1',2,0);
INSERT INTO "metrics" VALUES('weight_norm/1',2.88227601319823500958e+00,1795545830848,'7487c68730a04898a54d549bb33a39a1',2,0);
INSERT INTO "metrics" VALUES('distance_from_init/1',4.51940149829056087016e-02,1795545830848,'7487c68730a04898a54d549bb33a39a1',2,0);
INSERT INTO "metrics" VALUES('weight_norm/3',2.38593515704064262905e+00,1795545830848,'7487c68730a04898a54d549bb33a39a1',2,0);
INSERT INTO "metrics" VALUES('distance_from_init/3',2.00983756612223875281e-02,1795545830848,'7487c68730a04898a54d549bb33a39a1',2,0);
INSERT INTO "metrics" VALUES('fit_loss',2.30849229216575624334e+00,1795545830859,'7487c68730a04898a54d549bb33a39a1',3,0);
INSERT INTO "metrics" VALUES('fit_accuracy',0.06,1795545830859,'7487c68730a04898a54d549bb33a39a1',3,0);
INSERT INTO "metrics" VALUES('train_loss',2.30849229216575624334e+00,1795545830859,'7487c68730a04898a54d549bb33a39a1',3,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.06,1795545830859,'7487c68730a04898a54d549bb33a39a1',3,0);
INSERT INTO "metrics" VALUES('val_loss',2.31596101497436723803e+00,1795545830859,'7487c68730a04898a54d549bb33a39a1',3,0);
INSERT INTO "metrics" VALUES('val_accuracy',6.29370629370629430798e-02,1795545830859,'7487c68730a04898a54d549bb33a39a1',3,0);
INSERT INTO "metrics" VALUES('test_loss',2.33352961076630505132e+00,1795545830859,'7487c68730a04898a54d549bb33a39a1',3,0);
INSERT INTO "metrics" VALUES('test_accuracy',5.27777777777777776235e-02,1795545830859,'7487c68730a04898a54d549bb33a39a1',3,0);
INSERT INTO "metrics" VALUES('control_loss',2.31988690533004460192e+00,1795545830859,'7487c68730a04898a54d549bb33a39a1',3,0);
INSERT INTO "metrics" VALUES('control_accuracy',6.99300699300699352134e-02,1795545830859,'7487c68730a04898a54d549bb33a39a1',3,0);
INSERT INTO "metrics" VALUES('weight_norm',3.74085741042703778802e+00,1795545830859,'7487c68730a04898a54d549bb33a39a1',3,0);
INSERT INTO "metrics" VALUES('distance_from_init',7.39410629917217343543e-02,1795545830859,'7487c68730a04898a54d549bb33a39a1',3,0);
INSERT INTO "metrics" VALUES('updates',6.0,1795545830859,'7487c68730a04898a54d549bb33a39a1',3,0);
INSERT INTO "metrics" VALUES('grad_norm',4.74521130323410034179e-01,1795545830863,'7487c68730a04898a54d549bb33a39a1',3,0);
INSERT INTO "metrics" VALUES('weight_norm/1',2.88165689412975911665e+00,1795545830863,'7487c68730a04898a54d549bb33a39a1',3,0);
INSERT INTO "metrics" VALUES('distance_from_init/1',0.0656525687761254,1795545830863,'7487c68730a04898a54d549bb33a39a1',3,0);
INSERT INTO "metrics" VALUES('weight_norm/3',2.38532460925736788937e+00,1795545830863,'7487c68730a04898a54d549bb33a39a1',3,0);
INSERT INTO "metrics" VALUES('distance_from_init/3',2.93735063780814972811e-02,1795545830863,'7487c68730a04898a54d549bb33a39a1',3,0);
INSERT INTO "metrics" VALUES('train_loss',2.28373637398084,1795545853919,'dfda5075a85e4d0b96d1990b279736cb',0,0);
INSERT INTO "metrics" VALUES('train_accuracy',8.33333333333333287074e-02,1795545853919,'dfda5075a85e4d0b96d1990b279736cb',0,0);
INSERT INTO "metrics" VALUES('val_loss',2.32948587490962122359e+00,1795545853919,'dfda5075a85e4d0b96d1990b279736cb',0,0);
INSERT INTO "metrics" VALUES('val_accuracy',1.18881118881118880148e-01,1795545853919,'dfda5075a85e4d0b96d1990b279736cb',0,0);
INSERT INTO "metrics" VALUES('test_loss',2.32517773177888642521e+00,1795545853919,'dfda5075a85e4d0b96d1990b279736cb',0,0);
INSERT INTO "metrics" VALUES('test_accuracy',1.0277777777777777346e-01,1795545853919,'dfda5075a85e4d0b96d1990b279736cb',0,0);
INSERT INTO "metrics" VALUES('control_loss',2.30087930839378529412e+00,1795545853919,'dfda5075a85e4d0b96d1990b279736cb',0,0);
INSERT INTO "metrics" VALUES('control_accuracy',5.59440559440559440074e-02,1795545853919,'dfda5075a85e4d0b96d1990b279736cb',0,0);
INSERT INTO "metrics" VALUES('fit_loss',2.28373637398084028404e+00,1795545853919,'dfda5075a85e4d0b96d1990b279736cb',0,0);
INSERT INTO "metrics" VALUES('fit_accuracy',8.33333333333333287074e-02,1795545853919,'dfda5075a85e4d0b96d1990b279736cb',0,0);
INSERT INTO "metrics" VALUES('weight_norm',2.73737428542147265275e+00,1795545853919,'dfda5075a85e4d0b96d1990b279736cb',0,0);
INSERT INTO "metrics" VALUES('distance_from_init',0.0,1795545853919,'dfda5075a85e4d0b96d1990b279736cb',0,0);
INSERT INTO "metrics" VALUES('updates',0.0,1795545853919,'dfda5075a85e4d0b96d1990b279736cb',0,0);
INSERT INTO "metrics" VALUES('train_loss',2.27963872750600193839e+00,1795545854375,'dfda5075a85e4d0b96d1990b279736cb',1,0);
INSERT INTO "metrics" VALUES('train_accuracy',8.33333333333333287074e-02,1795545854375,'dfda5075a85e4d0b96d1990b279736cb',1,0);
INSERT INTO "metrics" VALUES('val_loss',2.32505017560678783894e+00,1795545854375,'dfda5075a85e4d0b96d1990b279736cb',1,0);
INSERT INTO "metrics" VALUES('val_accuracy',1.18881118881118880148e-01,1795545854375,'dfda5075a85e4d0b96d1990b279736cb',1,0);
INSERT INTO "metrics" VALUES('test_loss',2.3200002839167912505e+00,1795545854375,'dfda5075a85e4d0b96d1990b279736cb',1,0);
INSERT INTO "metrics" VALUES('test_accuracy',1.0277777777777777346e-01,1795545854375,'dfda5075a85e4d0b96d1990b279736cb',1,0);
INSERT INTO "metrics" VALUES('control_loss',2.296128925743636362e+00,1795545854375,'dfda5075a85e4d0b96d1990b279736cb',1,0);
INSERT INTO "metrics" VALUES('control_accuracy',6.29370629370629430798e-02,1795545854375,'dfda5075a85e4d0b96d1990b279736cb',1,0);
INSERT INTO "metrics" VALUES('fit_loss',2.27963872750600193839e+00,1795545854375,'dfda5075a85e4d0b96d1990b279736cb',1,0);
INSERT INTO "metrics" VALUES('fit_accuracy',8.33333333333333287074e-02,1795545854375,'dfda5075a85e4d0b96d1990b279736cb',1,0);
INSERT INTO "metrics" VALUES('weight_norm',2.73734947260197181151e+00,1795545854375,'dfda5075a85e4d0b96d1990b279736cb',1,0);
INSERT INTO "metrics" VALUES('distance_from_init',2.31595408506830718886e-02,1795545854375,'dfda5075a85e4d0b96d1990b279736cb',1,0);
INSERT INTO "metrics" VALUES('updates',3.0,1795545854375,'dfda5075a85e4d0b96d1990b279736cb',1,0);
INSERT INTO "metrics" VALUES('train_loss',2.2758431752522785274e+00,1795545854864,'dfda5075a85e4d0b96d1990b279736cb',2,0);
INSERT INTO "metrics" VALUES('train_accuracy',8.33333333333333287074e-02,1795545854864,'dfda5075a85e4d0b96d1990b279736cb',2,0);
INSERT INTO "metrics" VALUES('val_loss',2.32177029539655155332e+00,1795545854864,'dfda5075a85e4d0b96d1990b279736cb',2,0);
INSERT INTO "metrics" VALUES('val_accuracy',1.25874125874125886159e-01,1795545854864,'dfda5075a85e4d0b96d1990b279736cb',2,0);
INSERT INTO "metrics" VALUES('test_loss',2.31622235808107568288e+00,1795545854864,'dfda5075a85e4d0b96d1990b279736cb',2,0);
INSERT INTO "metrics" VALUES('test_accuracy',1.08333333333333337034e-01,1795545854864,'dfda5075a85e4d0b96d1990b279736cb',2,0);
INSERT INTO "metrics" VALUES('control_loss',2.29253090678395077262e+00,1795545854864,'dfda5075a85e4d0b96d1990b279736cb',2,0);
INSERT INTO "metrics" VALUES('control_accuracy',6.99300699300699352134e-02,1795545854864,'dfda5075a85e4d0b96d1990b279736cb',2,0);
INSERT INTO "metrics" VALUES('fit_loss',2.2758431752522785274e+00,1795545854864,'dfda5075a85e4d0b96d1990b279736cb',2,0);
INSERT INTO "metrics" VALUES('fit_accuracy',8.33333333333333287074e-02,1795545854864,'dfda5075a85e4d0b96d1990b279736cb',2,0);
INSERT INTO "metrics" VALUES('weight_norm',2.73796839594807606133e+00,1795545854864,'dfda5075a85e4d0b96d1990b279736cb',2,0);
INSERT INTO "metrics" VALUES('distance_from_init',4.23562946479883184469e-02,1795545854864,'dfda5075a85e4d0b96d1990b279736cb',2,0);
INSERT INTO "metrics" VALUES('updates',6.0,1795545854864,'dfda5075a85e4d0b96d1990b279736cb',2,0);
INSERT INTO "metrics" VALUES('train_loss',2.28373637398084,1795545853968,'15e389dc732d4b7ab1a19cda858604aa',0,0);
INSERT INTO "metrics" VALUES('train_accuracy',8.33333333333333287074e-02,1795545853968,'15e389dc732d4b7ab1a19cda858604aa',0,0);
INSERT INTO "metrics" VALUES('val_loss',2.32948587490962122359e+00,1795545853968,'15e389dc732d4b7ab1a19cda858604aa',0,0);
INSERT INTO "metrics" VALUES('val_accuracy',1.18881118881118880148e-01,1795545853968,'15e389dc732d4b7ab1a19cda858604aa',0,0);
INSERT INTO "metrics" VALUES('test_loss',2.32517773177888642521e+00,1795545853968,'15e389dc732d4b7ab1a19cda858604aa',0,0);
INSERT INTO "metrics" VALUES('test_accuracy',1.0277777777777777346e-01,1795545853968,'15e389dc732d4b7ab1a19cda858604aa',0,0);
INSERT INTO "metrics" VALUES('control_loss',2.30087930839378529412e+00,1795545853968,'15e389dc732d4b7ab1a19cda858604aa',0,0);
INSERT INTO "metrics" VALUES('control_accuracy',5.59440559440559440074e-02,1795545853968,'15e389dc732d4b7ab1a19cda858604aa',0,0);
INSERT INTO "metrics" VALUES('mislabelled_recovered',0.0625,1795545853968,'15e389dc732d4b7ab1a19cda858604aa',0,0);
INSERT INTO "metrics" VALUES('clean_loss',2.23699623888189158549e+00,1795545853968,'15e389dc732d4b7ab1a19cda858604aa',0,0);
INSERT INTO "metrics" VALUES('clean_accuracy',9.09090909090909116141e-02,1795545853968,'15e389dc732d4b7ab1a19cda858604aa',0,0);
INSERT INTO "metrics" VALUES('mislabelled_loss',2.49661573022604,1795545853968,'15e389dc732d4b7ab1a19cda858604aa',0,0);
INSERT INTO "metrics" VALUES('mislabelled_accuracy',0.0625,1795545853968,'15e389dc732d4b7ab1a19cda858604aa',0,0);
INSERT INTO "metrics" VALUES('fit_loss',2.30622810324033089557e+00,1795545853968,'15e389dc732d4b7ab1a19cda858604aa',0,0);
INSERT INTO "metrics" VALUES('fit_accuracy',8.33333333333333287074e-02,1795545853968,'15e389dc732d4b7ab1a19cda858604aa',0,0);
INSERT INTO "metrics" VALUES('weight_norm',2.73737428542147265275e+00,1795545853968,'15e389dc732d4b7ab1a19cda858604aa',0,0);
INSERT INTO "metrics" VALUES('distance_from_init',0.0,1795545853968,'15e389dc732d4b7ab1a19cda858604aa',0,0);
INSERT INTO "metrics" VALUES('updates',0.0,1795545853968,'15e389dc732d4b7ab1a19cda858604aa',0,0);
INSERT INTO "metrics" VALUES('train_loss',2.28027562697728480856e+00,1795545854375,'15e389dc732d4b7ab1a19cda858604aa',1,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.1,1795545854375,'15e389dc732d4b7ab1a19cda858604aa',1,0);
INSERT INTO "metrics" VALUES('val_loss',2.32538258695935873276e+00,1795545854375,'15e389dc732d4b7ab1a19cda858604aa',1,0);
INSERT INTO "metrics" VALUES('val_accuracy',1.60839160839160832949e-01,1795545854375,'15e389dc732d4b7ab1a19cda858604aa',1,0);
INSERT INTO "metrics" VALUES('test_loss',2.32038328316476594181e+00,1795545854375,'15e389dc732d4b7ab1a19cda858604aa',1,0);
INSERT INTO "metrics" VALUES('test_accuracy',0.125,1795545854375,'15e389dc732d4b7ab1a19cda858604aa',1,0);
INSERT INTO "metrics" VALUES('control_loss',2.29666414711025224093e+00,1795545854375,'15e389dc732d4b7ab1a19cda858604aa',1,0);
INSERT INTO "metrics" VALUES('control_accuracy',1.04895104895104895881e-01,1795545854375,'15e389dc732d4b7ab1a19cda858604aa',1,0);
INSERT INTO "metrics" VALUES('mislabelled_recovered',0.0625,1795545854375,'15e389dc732d4b7ab1a19cda858604aa',1,0);
INSERT INTO "metrics" VALUES('clean_loss',2.23502462289550063445e+00,1795545854375,'15e389dc732d4b7ab1a19cda858604aa',1,0);
INSERT INTO "metrics" VALUES('clean_accuracy',1.13636363636363632578e-01,1795545854375,'15e389dc732d4b7ab1a19cda858604aa',1,0);
INSERT INTO "metrics" VALUES('mislabelled_loss',2.48860824108123779296e+00,1795545854375,'15e389dc732d4b7ab1a19cda858604aa',1,0);
INSERT INTO "metrics" VALUES('mislabelled_accuracy',0.0625,1795545854375,'15e389dc732d4b7ab1a19cda858604aa',1,0);
INSERT INTO "metrics" VALUES('fit_loss',2.30264692107836399515e+00,1795545854375,'15e389dc732d4b7ab1a19cda858604aa',1,0);
INSERT INTO "metrics" VALUES('fit_accuracy',0.1,1795545854375,'15e389dc732d4b7ab1a19cda858604aa',1,0);
INSERT INTO "metrics" VALUES('weight_norm',2.73671061963320294552e+00,1795545854375,'15e389dc732d4b7ab1a19cda858604aa',1,0);
INSERT INTO "metrics" VALUES('distance_from_init',2.15651530612387155871e-02,1795545854375,'15e389dc732d4b7ab1a19cda858604aa',1,0);
INSERT INTO "metrics" VALUES('updates',3.0,1795545854375,'15e389dc732d4b7ab1a19cda858604aa',1,0);
INSERT INTO "metrics" VALUES('train_loss',2.2777467389901477901e+00,1795545854867,'15e389dc732d4b7ab1a19cda858604aa',2,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.1,1795545854867,'15e389dc732d4b7ab1a19cda858604aa',2,0);
INSERT INTO "metrics" VALUES('val_loss',2.32213530257031619541e+00,1795545854867,'15e389dc732d4b7ab1a19cda858604aa',2,0);
INSERT INTO "metrics" VALUES('val_accuracy',1.67832167832167838961e-01,1795545854867,'15e389dc732d4b7ab1a19cda858604aa',2,0);
INSERT INTO "metrics" VALUES('test_loss',2.31694725884331598209e+00,1795545854867,'15e389dc732d4b7ab1a19cda858604aa',2,0);
INSERT INTO "metrics" VALUES('test_accuracy',1.30555555555555563573e-01,1795545854867,'15e389dc732d4b7ab1a19cda858604aa',2,0);
INSERT INTO "metrics" VALUES('control_loss',2.29383346500930240807e+00,1795545854867,'15e389dc732d4b7ab1a19cda858604aa',2,0);
INSERT INTO "metrics" VALUES('control_accuracy',1.04895104895104895881e-01,1795545854867,'15e389dc732d4b7ab1a19cda858604aa',2,0);
INSERT INTO "metrics" VALUES('mislabelled_recovered',0.0625,1795545854867,'15e389dc732d4b7ab1a19cda858604aa',2,0);
INSERT INTO "metrics" VALUES('clean_loss',2.23327235200188400909e+00,1795545854867,'15e389dc732d4b7ab1a19cda858604aa',2,0);
INSERT INTO "metrics" VALUES('clean_accuracy',1.13636363636363632578e-01,1795545854867,'15e389dc732d4b7ab1a19cda858604aa',2,0);
INSERT INTO "metrics" VALUES('mislabelled_loss',2.48207330703735351562e+00,1795545854867,'15e389dc732d4b7ab1a19cda858604aa',2,0);
INSERT INTO "metrics" VALUES('mislabelled_accuracy',0.0625,1795545854867,'15e389dc732d4b7ab1a19cda858604aa',2,0);
INSERT INTO "metrics" VALUES('fit_loss',2.29961927334467564065e+00,1795545854867,'15e389dc732d4b7ab1a19cda858604aa',2,0);
INSERT INTO "metrics" VALUES('fit_accuracy',0.1,1795545854867,'15e389dc732d4b7ab1a19cda858604aa',2,0);
INSERT INTO "metrics" VALUES('weight_norm',2.73518281707208199549e+00,1795545854867,'15e389dc732d4b7ab1a19cda858604aa',2,0);
INSERT INTO "metrics" VALUES('distance_from_init',3.67393508694473305831e-02,1795545854867,'15e389dc732d4b7ab1a19cda858604aa',2,0);
INSERT INTO "metrics" VALUES('updates',6.0,1795545854867,'15e389dc732d4b7ab1a19cda858604aa',2,0);
INSERT INTO "metrics" VALUES('train_loss',2.34749060471852599718e+00,1795545853968,'56bb98e5c32149ef920a05dbe6f75799',0,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.05,1795545853968,'56bb98e5c32149ef920a05dbe6f75799',0,0);
INSERT INTO "metrics" VALUES('val_loss',2.32576925604493478516e+00,1795545853968,'56bb98e5c32149ef920a05dbe6f75799',0,0);
INSERT INTO "metrics" VALUES('val_accuracy',1.04895104895104895881e-01,1795545853968,'56bb98e5c32149ef920a05dbe6f75799',0,0);
INSERT INTO "metrics" VALUES('test_loss',2.31165905462370968592e+00,1795545853968,'56bb98e5c32149ef920a05dbe6f75799',0,0);
INSERT INTO "metrics" VALUES('test_accuracy',1.0277777777777777346e-01,1795545853968,'56bb98e5c32149ef920a05dbe6f75799',0,0);
INSERT INTO "metrics" VALUES('control_loss',2.35318001500376450252e+00,1795545853968,'56bb98e5c32149ef920a05dbe6f75799',0,0);
INSERT INTO "metrics" VALUES('control_accuracy',7.6923076923076927347e-02,1795545853968,'56bb98e5c32149ef920a05dbe6f75799',0,0);
INSERT INTO "metrics" VALUES('fit_loss',2.34749060471852644127e+00,1795545853968,'56bb98e5c32149ef920a05dbe6f75799',0,0);
INSERT INTO "metrics" VALUES('fit_accuracy',0.05,1795545853968,'56bb98e5c32149ef920a05dbe6f75799',0,0);
INSERT INTO "metrics" VALUES('weight_norm',3.5932108023784850026e+00,1795545853968,'56bb98e5c32149ef920a05dbe6f75799',0,0);
INSERT INTO "metrics" VALUES('distance_from_init',0.0,1795545853968,'56bb98e5c32149ef920a05dbe6f75799',0,0);
INSERT INTO "metrics" VALUES('updates',0.0,1795545853968,'56bb98e5c32149ef920a05dbe6f75799',0,0);
INSERT INTO "metrics" VALUES('train_loss',2.33660495281219482421e+00,1795545854375,'56bb98e5c32149ef920a05dbe6f75799',1,0);
INSERT INTO "metrics" VALUES('train_accuracy',1.16666666666666668517e-01,1795545854375,'56bb98e5c32149ef920a05dbe6f75799',1,0);
INSERT INTO "metrics" VALUES('val_loss',2.32076576539686518785e+00,1795545854375,'56bb98e5c32149ef920a05dbe6f75799',1,0);
INSERT INTO "metrics" VALUES('val_accuracy',1.11888111888111888014e-01,1795545854375,'56bb98e5c32149ef920a05dbe6f75799',1,0);
INSERT INTO "metrics" VALUES('test_loss',2.30496159295241032083e+00,1795545854375,'56bb98e5c32149ef920a05dbe6f75799',1,0);
INSERT INTO "metrics" VALUES('test_accuracy',9.44444444444444419772e-02,1795545854375,'56bb98e5c32149ef920a05dbe6f75799',1,0);
INSERT INTO "metrics" VALUES('control_loss',2.3438219682320013959e+00,1795545854375,'56bb98e5c32149ef920a05dbe6f75799',1,0);
INSERT INTO "metrics" VALUES('control_accuracy',6.29370629370629430798e-02,1795545854375,'56bb98e5c32149ef920a05dbe6f75799',1,0);
INSERT INTO "metrics" VALUES('fit_loss',2.33660495281219482421e+00,1795545854375,'56bb98e5c32149ef920a05dbe6f75799',1,0);
INSERT INTO "metrics" VALUES('fit_accuracy',1.16666666666666668517e-01,1795545854375,'56bb98e5c32149ef920a05dbe6f75799',1,0);
INSERT INTO "metrics" VALUES('weight_norm',3.59186593126061604053e+00,1795545854375,'56bb98e5c32149ef920a05dbe6f75799',1,0);
INSERT INTO "metrics" VALUES('distance_from_init',3.25019876412846464575e-02,1795545854375,'56bb98e5c32149ef920a05dbe6f75799',1,0);
INSERT INTO "metrics" VALUES('updates',3.0,1795545854375,'56bb98e5c32149ef920a05dbe6f75799',1,0);
INSERT INTO "metrics" VALUES('train_loss',2.32700520555178336223e+00,1795545854867,'56bb98e5c32149ef920a05dbe6f75799',2,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.15,1795545854867,'56bb98e5c32149ef920a05dbe6f75799',2,0);
INSERT INTO "metrics" VALUES('val_loss',2.31484398891875775561e+00,1795545854867,'56bb98e5c32149ef920a05dbe6f75799',2,0);
INSERT INTO "metrics" VALUES('val_accuracy',1.11888111888111888014e-01,1795545854867,'56bb98e5c32149ef920a05dbe6f75799',2,0);
INSERT INTO "metrics" VALUES('test_loss',2.29874824749098882747e+00,1795545854867,'56bb98e5c32149ef920a05dbe6f75799',2,0);
INSERT INTO "metrics" VALUES('test_accuracy',1.05555555555555555247e-01,1795545854867,'56bb98e5c32149ef920a05dbe6f75799',2,0);
INSERT INTO "metrics" VALUES('control_loss',2.33546818886603491094e+00,1795545854867,'56bb98e5c32149ef920a05dbe6f75799',2,0);
INSERT INTO "metrics" VALUES('control_accuracy',7.6923076923076927347e-02,1795545854867,'56bb98e5c32149ef920a05dbe6f75799',2,0);
INSERT INTO "metrics" VALUES('fit_loss',2.32700520555178291814e+00,1795545854867,'56bb98e5c32149ef920a05dbe6f75799',2,0);
INSERT INTO "metrics" VALUES('fit_accuracy',0.15,1795545854867,'56bb98e5c32149ef920a05dbe6f75799',2,0);
INSERT INTO "metrics" VALUES('weight_norm',3.59022986024797097215e+00,1795545854867,'56bb98e5c32149ef920a05dbe6f75799',2,0);
INSERT INTO "metrics" VALUES('distance_from_init',6.11725415553306325899e-02,1795545854867,'56bb98e5c32149ef920a05dbe6f75799',2,0);
INSERT INTO "metrics" VALUES('updates',6.0,1795545854867,'56bb98e5c32149ef920a05dbe6f75799',2,0);
INSERT INTO "metrics" VALUES('train_loss',2.34749060471852599718e+00,1795545853969,'4cedcdc62c7c4bc0969a9006e504aeee',0,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.05,1795545853969,'4cedcdc62c7c4bc0969a9006e504aeee',0,0);
INSERT INTO "metrics" VALUES('val_loss',2.32576925604493478516e+00,1795545853969,'4cedcdc62c7c4bc0969a9006e504aeee',0,0);
INSERT INTO "metrics" VALUES('val_accuracy',1.04895104895104895881e-01,1795545853969,'4cedcdc62c7c4bc0969a9006e504aeee',0,0);
INSERT INTO "metrics" VALUES('test_loss',2.31165905462370968592e+00,1795545853969,'4cedcdc62c7c4bc0969a9006e504aeee',0,0);
INSERT INTO "metrics" VALUES('test_accuracy',1.0277777777777777346e-01,1795545853969,'4cedcdc62c7c4bc0969a9006e504aeee',0,0);
INSERT INTO "metrics" VALUES('control_loss',2.35318001500376450252e+00,1795545853969,'4cedcdc62c7c4bc0969a9006e504aeee',0,0);
INSERT INTO "metrics" VALUES('control_accuracy',7.6923076923076927347e-02,1795545853969,'4cedcdc62c7c4bc0969a9006e504aeee',0,0);
INSERT INTO "metrics" VALUES('mislabelled_recovered',0.125,1795545853969,'4cedcdc62c7c4bc0969a9006e504aeee',0,0);
INSERT INTO "metrics" VALUES('clean_loss',2.35562140562317612335e+00,1795545853969,'4cedcdc62c7c4bc0969a9006e504aeee',0,0);
INSERT INTO "metrics" VALUES('clean_accuracy',2.27272727272727279035e-02,1795545853969,'4cedcdc62c7c4bc0969a9006e504aeee',0,0);
INSERT INTO "metrics" VALUES('mislabelled_loss',2.36890444904565811157e+00,1795545853969,'4cedcdc62c7c4bc0969a9006e504aeee',0,0);
INSERT INTO "metrics" VALUES('mislabelled_accuracy',0.0625,1795545853969,'4cedcdc62c7c4bc0969a9006e504aeee',0,0);
INSERT INTO "metrics" VALUES('fit_loss',2.35916355053583792766e+00,1795545853969,'4cedcdc62c7c4bc0969a9006e504aeee',0,0);
INSERT INTO "metrics" VALUES('fit_accuracy',3.33333333333333328707e-02,1795545853969,'4cedcdc62c7c4bc0969a9006e504aeee',0,0);
INSERT INTO "metrics" VALUES('weight_norm',3.5932108023784850026e+00,1795545853969,'4cedcdc62c7c4bc0969a9006e504aeee',0,0);
INSERT INTO "metrics" VALUES('distance_from_init',0.0,1795545853969,'4cedcdc62c7c4bc0969a9006e504aeee',0,0);
INSERT INTO "metrics" VALUES('updates',0.0,1795545853969,'4cedcdc62c7c4bc0969a9006e504aeee',0,0);
INSERT INTO "metrics" VALUES('train_loss',2.3359981556733449004e+00,1795545854375,'4cedcdc62c7c4bc0969a9006e504aeee',1,0);
INSERT INTO "metrics" VALUES('train_accuracy',1.16666666666666668517e-01,1795545854375,'4cedcdc62c7c4bc0969a9006e504aeee',1,0);
INSERT INTO "metrics" VALUES('val_loss',2.32013475894928,1795545854375,'4cedcdc62c7c4bc0969a9006e504aeee',1,0);
INSERT INTO "metrics" VALUES('val_accuracy',1.11888111888111888014e-01,1795545854375,'4cedcdc62c7c4bc0969a9006e504aeee',1,0);
INSERT INTO "metrics" VALUES('test_loss',2.30495320922798585527e+00,1795545854375,'4cedcdc62c7c4bc0969a9006e504aeee',1,0);
INSERT INTO "metrics" VALUES('test_accuracy',9.72222222222222237641e-02,1795545854375,'4cedcdc62c7c4bc0969a9006e504aeee',1,0);
INSERT INTO "metrics" VALUES('control_loss',2.34304112571102773898e+00,1795545854375,'4cedcdc62c7c4bc0969a9006e504aeee',1,0);
INSERT INTO "metrics" VALUES('control_accuracy',6.99300699300699352134e-02,1795545854375,'4cedcdc62c7c4bc0969a9006e504aeee',1,0);
INSERT INTO "metrics" VALUES('mislabelled_recovered',0.0,1795545854375,'4cedcdc62c7c4bc0969a9006e504aeee',1,0);
INSERT INTO "metrics" VALUES('clean_loss',2.34310593930157740061e+00,1795545854375,'4cedcdc62c7c4bc0969a9006e504aeee',1,0);
INSERT INTO "metrics" VALUES('clean_accuracy',1.59090909090909088385e-01,1795545854375,'4cedcdc62c7c4bc0969a9006e504aeee',1,0);
INSERT INTO "metrics" VALUES('mislabelled_loss',2.36180836707353591918e+00,1795545854375,'4cedcdc62c7c4bc0969a9006e504aeee',1,0);
INSERT INTO "metrics" VALUES('mislabelled_accuracy',0.125,1795545854375,'4cedcdc62c7c4bc0969a9006e504aeee',1,0);
INSERT INTO "metrics" VALUES('fit_loss',2.3480932533741,1795545854375,'4cedcdc62c7c4bc0969a9006e504aeee',1,0);
INSERT INTO "metrics" VALUES('fit_accuracy',0.15,1795545854375,'4cedcdc62c7c4bc0969a9006e504aeee',1,0);
INSERT INTO "metrics" VALUES('weight_norm',3.59108330557894639412e+00,1795545854375,'4cedcdc62c7c4bc0969a9006e504aeee',1,0);
INSERT INTO "metrics" VALUES('distance_from_init',3.34819811386498217276e-02,1795545854375,'4cedcdc62c7c4bc0969a9006e504aeee',1,0);
INSERT INTO "metrics" VALUES('updates',3.0,1795545854375,'4cedcdc62c7c4bc0969a9006e504aeee',1,0);
INSERT INTO "metrics" VALUES('train_loss',2.32782500982284545898e+00,1795545854868,'4cedcdc62c7c4bc0969a9006e504aeee',2,0);
INSERT INTO "metrics" VALUES('train_accuracy',1.33333333333333331482e-01,1795545854868,'4cedcdc62c7c4bc0969a9006e504aeee',2,0);
INSERT INTO "metrics" VALUES('val_loss',2.3162089619603190016e+00,1795545854868,'4cedcdc62c7c4bc0969a9006e504aeee',2,0);
INSERT INTO "metrics" VALUES('val_accuracy',1.11888111888111888014e-01,1795545854868,'4cedcdc62c7c4bc0969a9006e504aeee',2,0);
INSERT INTO "metrics" VALUES('test_loss',2.30012325478924628541e+00,1795545854868,'4cedcdc62c7c4bc0969a9006e504aeee',2,0);
INSERT INTO "metrics" VALUES('test_accuracy',9.72222222222222237641e-02,1795545854868,'4cedcdc62c7c4bc0969a9006e504aeee',2,0);
INSERT INTO "metrics" VALUES('control_loss',2.33614028000331419576e+00,1795545854868,'4cedcdc62c7c4bc0969a9006e504aeee',2,0);
INSERT INTO "metrics" VALUES('control_accuracy',7.6923076923076927347e-02,1795545854868,'4cedcdc62c7c4bc0969a9006e504aeee',2,0);
INSERT INTO "metrics" VALUES('mislabelled_recovered',0.0625,1795545854868,'4cedcdc62c7c4bc0969a9006e504aeee',2,0);
INSERT INTO "metrics" VALUES('clean_loss',2.33306125348264536967e+00,1795545854868,'4cedcdc62c7c4bc0969a9006e504aeee',2,0);
INSERT INTO "metrics" VALUES('clean_accuracy',1.59090909090909088385e-01,1795545854868,'4cedcdc62c7c4bc0969a9006e504aeee',2,0);
INSERT INTO "metrics" VALUES('mislabelled_loss',2.35554715991020202636e+00,1795545854868,'4cedcdc62c7c4bc0969a9006e504aeee',2,0);
INSERT INTO "metrics" VALUES('mislabelled_accuracy',0.125,1795545854868,'4cedcdc62c7c4bc0969a9006e504aeee',2,0);
INSERT INTO "metrics" VALUES('fit_loss',2.33905749519666,1795545854868,'4cedcdc62c7c4bc0969a9006e504aeee',2,0);
INSERT INTO "metrics" VALUES('fit_accuracy',0.15,1795545854868,'4cedcdc62c7c4bc0969a9006e504aeee',2,0);
INSERT INTO "metrics" VALUES('weight_norm',3.59043711344094029769e+00,1795545854868,'4cedcdc62c7c4bc0969a9006e504aeee',2,0);
INSERT INTO "metrics" VALUES('distance_from_init',6.13401053819813552037e-02,1795545854868,'4cedcdc62c7c4bc0969a9006e504aeee',2,0);
INSERT INTO "metrics" VALUES('updates',6.0,1795545854868,'4cedcdc62c7c4bc0969a9006e504aeee',2,0);
INSERT INTO "metrics" VALUES('train_loss',2.46278301874796534676e+00,1795545853969,'a59ebedd45614795b2978468c704a46c',0,0);
INSERT INTO "metrics" VALUES('train_accuracy',6.66666666666666657414e-02,1795545853969,'a59ebedd45614795b2978468c704a46c',0,0);
INSERT INTO "metrics" VALUES('val_loss',2.37055017731406492131e+00,1795545853969,'a59ebedd45614795b2978468c704a46c',0,0);
INSERT INTO "metrics" VALUES('val_accuracy',1.04895104895104895881e-01,1795545853969,'a59ebedd45614795b2978468c704a46c',0,0);
INSERT INTO "metrics" VALUES('test_loss',2.42068281107478666669e+00,1795545853969,'a59ebedd45614795b2978468c704a46c',0,0);
INSERT INTO "metrics" VALUES('test_accuracy',8.61111111111111104943e-02,1795545853969,'a59ebedd45614795b2978468c704a46c',0,0);
INSERT INTO "metrics" VALUES('control_loss',2.46222974203683264704e+00,1795545853969,'a59ebedd45614795b2978468c704a46c',0,0);
INSERT INTO "metrics" VALUES('control_accuracy',4.89510489510489518738e-02,1795545853969,'a59ebedd45614795b2978468c704a46c',0,0);
INSERT INTO "metrics" VALUES('fit_loss',2.46278301874796579085e+00,1795545853969,'a59ebedd45614795b2978468c704a46c',0,0);
INSERT INTO "metrics" VALUES('fit_accuracy',6.66666666666666657414e-02,1795545853969,'a59ebedd45614795b2978468c704a46c',0,0);
INSERT INTO "metrics" VALUES('weight_norm',2.73113335047936844901e+00,1795545853969,'a59ebedd45614795b2978468c704a46c',0,0);
INSERT INTO "metrics" VALUES('distance_from_init',0.0,1795545853969,'a59ebedd45614795b2978468c704a46c',0,0);
INSERT INTO "metrics" VALUES('updates',0.0,1795545853969,'a59ebedd45614795b2978468c704a46c',0,0);
INSERT INTO "metrics" VALUES('train_loss',2.44814296762148542185e+00,1795545854375,'a59ebedd45614795b2978468c704a46c',1,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.05,1795545854375,'a59ebedd45614795b2978468c704a46c',1,0);
INSERT INTO "metrics" VALUES('val_loss',2.36059639753995220701e+00,1795545854375,'a59ebedd45614795b2978468c704a46c',1,0);
INSERT INTO "metrics" VALUES('val_accuracy',9.09090909090909116141e-02,1795545854375,'a59ebedd45614795b2978468c704a46c',1,0);
INSERT INTO "metrics" VALUES('test_loss',2.40866834885544234268e+00,1795545854375,'a59ebedd45614795b2978468c704a46c',1,0);
INSERT INTO "metrics" VALUES('test_accuracy',8.61111111111111104943e-02,1795545854375,'a59ebedd45614795b2978468c704a46c',1,0);
INSERT INTO "metrics" VALUES('control_loss',2.44719158936213787569e+00,1795545854375,'a59ebedd45614795b2978468c704a46c',1,0);
INSERT INTO "metrics" VALUES('control_accuracy',4.19580419580419597402e-02,1795545854375,'a59ebedd45614795b2978468c704a46c',1,0);
INSERT INTO "metrics" VALUES('fit_loss',2.44814296762148497776e+00,1795545854375,'a59ebedd45614795b2978468c704a46c',1,0);
INSERT INTO "metrics" VALUES('fit_accuracy',0.05,1795545854375,'a59ebedd45614795b2978468c704a46c',1,0);
INSERT INTO "metrics" VALUES('weight_norm',2.72613923474484032283e+00,1795545854375,'a59ebedd45614795b2978468c704a46c',1,0);
INSERT INTO "metrics" VALUES('distance_from_init',2.59757204047441660199e-02,1795545854375,'a59ebedd45614795b2978468c704a46c',1,0);
INSERT INTO "metrics" VALUES('updates',3.0,1795545854375,'a59ebedd45614795b2978468c704a46c',1,0);
INSERT INTO "metrics" VALUES('train_loss',2.43517874677976,1795545854868,'a59ebedd45614795b2978468c704a46c',2,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.05,1795545854868,'a59ebedd45614795b2978468c704a46c',2,0);
INSERT INTO "metrics" VALUES('val_loss',2.35221673141826270736e+00,1795545854868,'a59ebedd45614795b2978468c704a46c',2,0);
INSERT INTO "metrics" VALUES('val_accuracy',9.09090909090909116141e-02,1795545854868,'a59ebedd45614795b2978468c704a46c',2,0);
INSERT INTO "metrics" VALUES('test_loss',2.39830959803528243057e+00,1795545854868,'a59ebedd45614795b2978468c704a46c',2,0);
INSERT INTO "metrics" VALUES('test_accuracy',8.61111111111111104943e-02,1795545854868,'a59ebedd45614795b2978468c704a46c',2,0);
INSERT INTO "metrics" VALUES('control_loss',2.43423585624961580364e+00,1795545854868,'a59ebedd45614795b2978468c704a46c',2,0);
INSERT INTO "metrics" VALUES('control_accuracy',2.79720279720279720037e-02,1795545854868,'a59ebedd45614795b2978468c704a46c',2,0);
INSERT INTO "metrics" VALUES('fit_loss',2.43517874677975942887e+00,1795545854868,'a59ebedd45614795b2978468c704a46c',2,0);
INSERT INTO "metrics" VALUES('fit_accuracy',0.05,1795545854868,'a59ebedd45614795b2978468c704a46c',2,0);
INSERT INTO "metrics" VALUES('weight_norm',2.72128527132759145956e+00,1795545854868,'a59ebedd45614795b2978468c704a46c',2,0);
INSERT INTO "metrics" VALUES('distance_from_init',4.8114196054947121206e-02,1795545854868,'a59ebedd45614795b2978468c704a46c',2,0);
INSERT INTO "metrics" VALUES('updates',6.0,1795545854868,'a59ebedd45614795b2978468c704a46c',2,0);
INSERT INTO "metrics" VALUES('train_loss',2.46278301874796534676e+00,1795545853969,'e117666a8470414fa1e48999ac6bf802',0,0);
INSERT INTO "metrics" VALUES('train_accuracy',6.66666666666666657414e-02,1795545853969,'e117666a8470414fa1e48999ac6bf802',0,0);
INSERT INTO "metrics" VALUES('val_loss',2.37055017731406492131e+00,1795545853969,'e117666a8470414fa1e48999ac6bf802',0,0);
INSERT INTO "metrics" VALUES('val_accuracy',1.04895104895104895881e-01,1795545853969,'e117666a8470414fa1e48999ac6bf802',0,0);
INSERT INTO "metrics" VALUES('test_loss',2.42068281107478666669e+00,1795545853969,'e117666a8470414fa1e48999ac6bf802',0,0);
INSERT INTO "metrics" VALUES('test_accuracy',8.61111111111111104943e-02,1795545853969,'e117666a8470414fa1e48999ac6bf802',0,0);
INSERT INTO "metrics" VALUES('control_loss',2.46222974203683264704e+00,1795545853969,'e117666a8470414fa1e48999ac6bf802',0,0);
INSERT INTO "metrics" VALUES('control_accuracy',4.89510489510489518738e-02,1795545853969,'e117666a8470414fa1e48999ac6bf802',0,0);
INSERT INTO "metrics" VALUES('mislabelled_recovered',0.1,1795545853969,'e117666a8470414fa1e48999ac6bf802',0,0);
INSERT INTO "metrics" VALUES('clean_loss',2.4907239288091660434e+00,1795545853969,'e117666a8470414fa1e48999ac6bf802',0,0);
INSERT INTO "metrics" VALUES('clean_accuracy',0.05,1795545853969,'e117666a8470414fa1e48999ac6bf802',0,0);
INSERT INTO "metrics" VALUES('mislabelled_loss',2.3416368305683139539e+00,1795545853969,'e117666a8470414fa1e48999ac6bf802',0,0);
INSERT INTO "metrics" VALUES('mislabelled_accuracy',0.05,1795545853969,'e117666a8470414fa1e48999ac6bf802',0,0);
INSERT INTO "metrics" VALUES('fit_loss',2.44102822939554853221e+00,1795545853969,'e117666a8470414fa1e48999ac6bf802',0,0);
INSERT INTO "metrics" VALUES('fit_accuracy',0.05,1795545853969,'e117666a8470414fa1e48999ac6bf802',0,0);
INSERT INTO "metrics" VALUES('weight_norm',2.73113335047936844901e+00,1795545853969,'e117666a8470414fa1e48999ac6bf802',0,0);
INSERT INTO "metrics" VALUES('distance_from_init',0.0,1795545853969,'e117666a8470414fa1e48999ac6bf802',0,0);
INSERT INTO "metrics" VALUES('updates',0.0,1795545853969,'e117666a8470414fa1e48999ac6bf802',0,0);
INSERT INTO "metrics" VALUES('train_loss',2.44821986556053161621e+00,1795545854375,'e117666a8470414fa1e48999ac6bf802',1,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.05,1795545854375,'e117666a8470414fa1e48999ac6bf802',1,0);
INSERT INTO "metrics" VALUES('val_loss',2.36071457145931,1795545854375,'e117666a8470414fa1e48999ac6bf802',1,0);
INSERT INTO "metrics" VALUES('val_accuracy',0.0979020979020979,1795545854375,'e117666a8470414fa1e48999ac6bf802',1,0);
INSERT INTO "metrics" VALUES('test_loss',2.40856336587005204208e+00,1795545854375,'e117666a8470414fa1e48999ac6bf802',1,0);
INSERT INTO "metrics" VALUES('test_accuracy',8.61111111111111104943e-02,1795545854375,'e117666a8470414fa1e48999ac6bf802',1,0);
INSERT INTO "metrics" VALUES('control_loss',2.44707498517069765853e+00,1795545854375,'e117666a8470414fa1e48999ac6bf802',1,0);
INSERT INTO "metrics" VALUES('control_accuracy',4.19580419580419597402e-02,1795545854375,'e117666a8470414fa1e48999ac6bf802',1,0);
INSERT INTO "metrics" VALUES('mislabelled_recovered',0.1,1795545854375,'e117666a8470414fa1e48999ac6bf802',1,0);
INSERT INTO "metrics" VALUES('clean_loss',2.47200656831264531376e+00,1795545854375,'e117666a8470414fa1e48999ac6bf802',1,0);
INSERT INTO "metrics" VALUES('clean_accuracy',0.025,1795545854375,'e117666a8470414fa1e48999ac6bf802',1,0);
INSERT INTO "metrics" VALUES('mislabelled_loss',2.33699355125427254975e+00,1795545854375,'e117666a8470414fa1e48999ac6bf802',1,0);
INSERT INTO "metrics" VALUES('mislabelled_accuracy',0.05,1795545854375,'e117666a8470414fa1e48999ac6bf802',1,0);
INSERT INTO "metrics" VALUES('fit_loss',2.42700222929318787379e+00,1795545854375,'e117666a8470414fa1e48999ac6bf802',1,0);
INSERT INTO "metrics" VALUES('fit_accuracy',3.33333333333333328707e-02,1795545854375,'e117666a8470414fa1e48999ac6bf802',1,0);
INSERT INTO "metrics" VALUES('weight_norm',2.72557446435856620681e+00,1795545854375,'e117666a8470414fa1e48999ac6bf802',1,0);
INSERT INTO "metrics" VALUES('distance_from_init',2.48031116314407461265e-02,1795545854375,'e117666a8470414fa1e48999ac6bf802',1,0);
INSERT INTO "metrics" VALUES('updates',3.0,1795545854375,'e117666a8470414fa1e48999ac6bf802',1,0);
INSERT INTO "metrics" VALUES('train_loss',2.43552423119545,1795545854868,'e117666a8470414fa1e48999ac6bf802',2,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.05,1795545854868,'e117666a8470414fa1e48999ac6bf802',2,0);
INSERT INTO "metrics" VALUES('val_loss',2.35259552435441454676e+00,1795545854868,'e117666a8470414fa1e48999ac6bf802',2,0);
INSERT INTO "metrics" VALUES('val_accuracy',9.09090909090909116141e-02,1795545854868,'e117666a8470414fa1e48999ac6bf802',2,0);
INSERT INTO "metrics" VALUES('test_loss',2.39829859203762474351e+00,1795545854868,'e117666a8470414fa1e48999ac6bf802',2,0);
INSERT INTO "metrics" VALUES('test_accuracy',8.61111111111111104943e-02,1795545854868,'e117666a8470414fa1e48999ac6bf802',2,0);
INSERT INTO "metrics" VALUES('control_loss',2.43468459169347806181e+00,1795545854868,'e117666a8470414fa1e48999ac6bf802',2,0);
INSERT INTO "metrics" VALUES('control_accuracy',3.49650349650349676067e-02,1795545854868,'e117666a8470414fa1e48999ac6bf802',2,0);
INSERT INTO "metrics" VALUES('mislabelled_recovered',0.1,1795545854868,'e117666a8470414fa1e48999ac6bf802',2,0);
INSERT INTO "metrics" VALUES('clean_loss',2.45577554702758771298e+00,1795545854868,'e117666a8470414fa1e48999ac6bf802',2,0);
INSERT INTO "metrics" VALUES('clean_accuracy',0.025,1795545854868,'e117666a8470414fa1e48999ac6bf802',2,0);
INSERT INTO "metrics" VALUES('mislabelled_loss',2.33133712410926863256e+00,1795545854868,'e117666a8470414fa1e48999ac6bf802',2,0);
INSERT INTO "metrics" VALUES('mislabelled_accuracy',0.05,1795545854868,'e117666a8470414fa1e48999ac6bf802',2,0);
INSERT INTO "metrics" VALUES('fit_loss',2.41429607272148150087e+00,1795545854868,'e117666a8470414fa1e48999ac6bf802',2,0);
INSERT INTO "metrics" VALUES('fit_accuracy',3.33333333333333328707e-02,1795545854868,'e117666a8470414fa1e48999ac6bf802',2,0);
INSERT INTO "metrics" VALUES('weight_norm',2.72092615501550261214e+00,1795545854868,'e117666a8470414fa1e48999ac6bf802',2,0);
INSERT INTO "metrics" VALUES('distance_from_init',4.46657443518704566631e-02,1795545854868,'e117666a8470414fa1e48999ac6bf802',2,0);
INSERT INTO "metrics" VALUES('updates',6.0,1795545854868,'e117666a8470414fa1e48999ac6bf802',2,0);
INSERT INTO "metrics" VALUES('train_loss',2.36310931642850219347e+00,1795545853969,'99da50b0ef39408fb706491390464d19',0,0);
INSERT INTO "metrics" VALUES('train_accuracy',6.66666666666666657414e-02,1795545853969,'99da50b0ef39408fb706491390464d19',0,0);
INSERT INTO "metrics" VALUES('val_loss',2.33620645449711705765e+00,1795545853969,'99da50b0ef39408fb706491390464d19',0,0);
INSERT INTO "metrics" VALUES('val_accuracy',6.99300699300699352134e-02,1795545853969,'99da50b0ef39408fb706491390464d19',0,0);
INSERT INTO "metrics" VALUES('test_loss',2.35296403633223638607e+00,1795545853969,'99da50b0ef39408fb706491390464d19',0,0);
INSERT INTO "metrics" VALUES('test_accuracy',6.66666666666666657414e-02,1795545853969,'99da50b0ef39408fb706491390464d19',0,0);
INSERT INTO "metrics" VALUES('control_loss',2.33870801808950767863e+00,1795545853969,'99da50b0ef39408fb706491390464d19',0,0);
INSERT INTO "metrics" VALUES('control_accuracy',8.39160839160839194805e-02,1795545853969,'99da50b0ef39408fb706491390464d19',0,0);
INSERT INTO "metrics" VALUES('fit_loss',2.36310931642850219347e+00,1795545853969,'99da50b0ef39408fb706491390464d19',0,0);
INSERT INTO "metrics" VALUES('fit_accuracy',6.66666666666666657414e-02,1795545853969,'99da50b0ef39408fb706491390464d19',0,0);
INSERT INTO "metrics" VALUES('weight_norm',3.74413606432912704491e+00,1795545853969,'99da50b0ef39408fb706491390464d19',0,0);
INSERT INTO "metrics" VALUES('distance_from_init',0.0,1795545853969,'99da50b0ef39408fb706491390464d19',0,0);
INSERT INTO "metrics" VALUES('updates',0.0,1795545853969,'99da50b0ef39408fb706491390464d19',0,0);
INSERT INTO "metrics" VALUES('train_loss',2.34848375121752406258e+00,1795545854375,'99da50b0ef39408fb706491390464d19',1,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.05,1795545854375,'99da50b0ef39408fb706491390464d19',1,0);
INSERT INTO "metrics" VALUES('val_loss',2.32680041223139211226e+00,1795545854375,'99da50b0ef39408fb706491390464d19',1,0);
INSERT INTO "metrics" VALUES('val_accuracy',6.29370629370629430798e-02,1795545854375,'99da50b0ef39408fb706491390464d19',1,0);
INSERT INTO "metrics" VALUES('test_loss',2.34337724745273590087e+00,1795545854375,'99da50b0ef39408fb706491390464d19',1,0);
INSERT INTO "metrics" VALUES('test_accuracy',5.83333333333333342585e-02,1795545854375,'99da50b0ef39408fb706491390464d19',1,0);
INSERT INTO "metrics" VALUES('control_loss',2.32936486664351871667e+00,1795545854375,'99da50b0ef39408fb706491390464d19',1,0);
INSERT INTO "metrics" VALUES('control_accuracy',5.59440559440559440074e-02,1795545854375,'99da50b0ef39408fb706491390464d19',1,0);
INSERT INTO "metrics" VALUES('fit_loss',2.34848375121752406258e+00,1795545854375,'99da50b0ef39408fb706491390464d19',1,0);
INSERT INTO "metrics" VALUES('fit_accuracy',0.05,1795545854375,'99da50b0ef39408fb706491390464d19',1,0);
INSERT INTO "metrics" VALUES('weight_norm',3.74270395665587374267e+00,1795545854375,'99da50b0ef39408fb706491390464d19',1,0);
INSERT INTO "metrics" VALUES('distance_from_init',3.33453254706924939743e-02,1795545854375,'99da50b0ef39408fb706491390464d19',1,0);
INSERT INTO "metrics" VALUES('updates',3.0,1795545854375,'99da50b0ef39408fb706491390464d19',1,0);
INSERT INTO "metrics" VALUES('train_loss',2.33478974898656188585e+00,1795545854869,'99da50b0ef39408fb706491390464d19',2,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.05,1795545854869,'99da50b0ef39408fb706491390464d19',2,0);
INSERT INTO "metrics" VALUES('val_loss',2.31801473594212037454e+00,1795545854869,'99da50b0ef39408fb706491390464d19',2,0);
INSERT INTO "metrics" VALUES('val_accuracy',6.29370629370629430798e-02,1795545854869,'99da50b0ef39408fb706491390464d19',2,0);
INSERT INTO "metrics" VALUES('test_loss',2.33442886504862023855e+00,1795545854869,'99da50b0ef39408fb706491390464d19',2,0);
INSERT INTO "metrics" VALUES('test_accuracy',5.55555555555555524716e-02,1795545854869,'99da50b0ef39408fb706491390464d19',2,0);
INSERT INTO "metrics" VALUES('control_loss',2.32070917766411,1795545854869,'99da50b0ef39408fb706491390464d19',2,0);
INSERT INTO "metrics" VALUES('control_accuracy',5.59440559440559440074e-02,1795545854869,'99da50b0ef39408fb706491390464d19',2,0);
INSERT INTO "metrics" VALUES('fit_loss',2.33478974898656232994e+00,1795545854869,'99da50b0ef39408fb706491390464d19',2,0);
INSERT INTO "metrics" VALUES('fit_accuracy',0.05,1795545854869,'99da50b0ef39408fb706491390464d19',2,0);
INSERT INTO "metrics" VALUES('weight_norm',3.74113628627556726868e+00,1795545854869,'99da50b0ef39408fb706491390464d19',2,0);
INSERT INTO "metrics" VALUES('distance_from_init',6.37838458459170365433e-02,1795545854869,'99da50b0ef39408fb706491390464d19',2,0);
INSERT INTO "metrics" VALUES('updates',6.0,1795545854869,'99da50b0ef39408fb706491390464d19',2,0);
INSERT INTO "metrics" VALUES('train_loss',2.36310931642850219347e+00,1795545853969,'e7c1cd3d54bd44acacba265454bd9d61',0,0);
INSERT INTO "metrics" VALUES('train_accuracy',6.66666666666666657414e-02,1795545853969,'e7c1cd3d54bd44acacba265454bd9d61',0,0);
INSERT INTO "metrics" VALUES('val_loss',2.33620645449711705765e+00,1795545853969,'e7c1cd3d54bd44acacba265454bd9d61',0,0);
INSERT INTO "metrics" VALUES('val_accuracy',6.99300699300699352134e-02,1795545853969,'e7c1cd3d54bd44acacba265454bd9d61',0,0);
INSERT INTO "metrics" VALUES('test_loss',2.35296403633223638607e+00,1795545853969,'e7c1cd3d54bd44acacba265454bd9d61',0,0);
INSERT INTO "metrics" VALUES('test_accuracy',6.66666666666666657414e-02,1795545853969,'e7c1cd3d54bd44acacba265454bd9d61',0,0);
INSERT INTO "metrics" VALUES('control_loss',2.33870801808950767863e+00,1795545853969,'e7c1cd3d54bd44acacba265454bd9d61',0,0);
INSERT INTO "metrics" VALUES('control_accuracy',8.39160839160839194805e-02,1795545853969,'e7c1cd3d54bd44acacba265454bd9d61',0,0);
INSERT INTO "metrics" VALUES('mislabelled_recovered',0.05,1795545853969,'e7c1cd3d54bd44acacba265454bd9d61',0,0);
INSERT INTO "metrics" VALUES('clean_loss',2.3522638499736787665e+00,1795545853969,'e7c1cd3d54bd44acacba265454bd9d61',0,0);
INSERT INTO "metrics" VALUES('clean_accuracy',0.075,1795545853969,'e7c1cd3d54bd44acacba265454bd9d61',0,0);
INSERT INTO "metrics" VALUES('mislabelled_loss',2.34208709001541137695e+00,1795545853969,'e7c1cd3d54bd44acacba265454bd9d61',0,0);
INSERT INTO "metrics" VALUES('mislabelled_accuracy',0.05,1795545853969,'e7c1cd3d54bd44acacba265454bd9d61',0,0);
INSERT INTO "metrics" VALUES('fit_loss',2.34887159665425615528e+00,1795545853969,'e7c1cd3d54bd44acacba265454bd9d61',0,0);
INSERT INTO "metrics" VALUES('fit_accuracy',6.66666666666666657414e-02,1795545853969,'e7c1cd3d54bd44acacba265454bd9d61',0,0);
INSERT INTO "metrics" VALUES('weight_norm',3.74413606432912704491e+00,1795545853969,'e7c1cd3d54bd44acacba265454bd9d61',0,0);
INSERT INTO "metrics" VALUES('distance_from_init',0.0,1795545853969,'e7c1cd3d54bd44acacba265454bd9d61',0,0);
INSERT INTO "metrics" VALUES('updates',0.0,1795545853969,'e7c1cd3d54bd44acacba265454bd9d61',0,0);
INSERT INTO "metrics" VALUES('train_loss',2.34886424342791233499e+00,1795545854375,'e7c1cd3d54bd44acacba265454bd9d61',1,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.05,1795545854375,'e7c1cd3d54bd44acacba265454bd9d61',1,0);
INSERT INTO "metrics" VALUES('val_loss',2.32765302708098920092e+00,1795545854375,'e7c1cd3d54bd44acacba265454bd9d61',1,0);
INSERT INTO "metrics" VALUES('val_accuracy',5.59440559440559440074e-02,1795545854375,'e7c1cd3d54bd44acacba265454bd9d61',1,0);
INSERT INTO "metrics" VALUES('test_loss',2.3434222804175481869e+00,1795545854375,'e7c1cd3d54bd44acacba265454bd9d61',1,0);
INSERT INTO "metrics" VALUES('test_accuracy',6.11111111111111091065e-02,1795545854375,'e7c1cd3d54bd44acacba265454bd9d61',1,0);
INSERT INTO "metrics" VALUES('control_loss',2.3300184303230340177e+00,1795545854375,'e7c1cd3d54bd44acacba265454bd9d61',1,0);
INSERT INTO "metrics" VALUES('control_accuracy',6.99300699300699352134e-02,1795545854375,'e7c1cd3d54bd44acacba265454bd9d61',1,0);
INSERT INTO "metrics" VALUES('mislabelled_recovered',0.05,1795545854375,'e7c1cd3d54bd44acacba265454bd9d61',1,0);
INSERT INTO "metrics" VALUES('clean_loss',2.33670732080936449648e+00,1795545854375,'e7c1cd3d54bd44acacba265454bd9d61',1,0);
INSERT INTO "metrics" VALUES('clean_accuracy',0.05,1795545854375,'e7c1cd3d54bd44acacba265454bd9d61',1,0);
INSERT INTO "metrics" VALUES('mislabelled_loss',2.33013261556625383974e+00,1795545854375,'e7c1cd3d54bd44acacba265454bd9d61',1,0);
INSERT INTO "metrics" VALUES('mislabelled_accuracy',0.1,1795545854375,'e7c1cd3d54bd44acacba265454bd9d61',1,0);
INSERT INTO "metrics" VALUES('fit_loss',2.33451575239499398151e+00,1795545854375,'e7c1cd3d54bd44acacba265454bd9d61',1,0);
INSERT INTO "metrics" VALUES('fit_accuracy',6.66666666666666657414e-02,1795545854375,'e7c1cd3d54bd44acacba265454bd9d61',1,0);
INSERT INTO "metrics" VALUES('weight_norm',3.74170153231614577293e+00,1795545854375,'e7c1cd3d54bd44acacba265454bd9d61',1,0);
INSERT INTO "metrics" VALUES('distance_from_init',3.42029786137738184281e-02,1795545854375,'e7c1cd3d54bd44acacba265454bd9d61',1,0);
INSERT INTO "metrics" VALUES('updates',3.0,1795545854375,'e7c1cd3d54bd44acacba265454bd9d61',1,0);
INSERT INTO "metrics" VALUES('train_loss',2.33566651145617187879e+00,1795545854869,'e7c1cd3d54bd44acacba265454bd9d61',2,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.05,1795545854869,'e7c1cd3d54bd44acacba265454bd9d61',2,0);
INSERT INTO "metrics" VALUES('val_loss',2.31943658265200536305e+00,1795545854869,'e7c1cd3d54bd44acacba265454bd9d61',2,0);
INSERT INTO "metrics" VALUES('val_accuracy',6.99300699300699352134e-02,1795545854869,'e7c1cd3d54bd44acacba265454bd9d61',2,0);
INSERT INTO "metrics" VALUES('test_loss',2.33481010595957449993e+00,1795545854869,'e7c1cd3d54bd44acacba265454bd9d61',2,0);
INSERT INTO "metrics" VALUES('test_accuracy',5.55555555555555524716e-02,1795545854869,'e7c1cd3d54bd44acacba265454bd9d61',2,0);
INSERT INTO "metrics" VALUES('control_loss',2.32210770520296971852e+00,1795545854869,'e7c1cd3d54bd44acacba265454bd9d61',2,0);
INSERT INTO "metrics" VALUES('control_accuracy',6.99300699300699352134e-02,1795545854869,'e7c1cd3d54bd44acacba265454bd9d61',2,0);
INSERT INTO "metrics" VALUES('mislabelled_recovered',0.05,1795545854869,'e7c1cd3d54bd44acacba265454bd9d61',2,0);
INSERT INTO "metrics" VALUES('clean_loss',2.32217036485672023715e+00,1795545854869,'e7c1cd3d54bd44acacba265454bd9d61',2,0);
INSERT INTO "metrics" VALUES('clean_accuracy',0.05,1795545854869,'e7c1cd3d54bd44acacba265454bd9d61',2,0);
INSERT INTO "metrics" VALUES('mislabelled_loss',2.31990725398063668549e+00,1795545854869,'e7c1cd3d54bd44acacba265454bd9d61',2,0);
INSERT INTO "metrics" VALUES('mislabelled_accuracy',0.1,1795545854869,'e7c1cd3d54bd44acacba265454bd9d61',2,0);
INSERT INTO "metrics" VALUES('fit_loss',2.32141599456469194251e+00,1795545854869,'e7c1cd3d54bd44acacba265454bd9d61',2,0);
INSERT INTO "metrics" VALUES('fit_accuracy',6.66666666666666657414e-02,1795545854869,'e7c1cd3d54bd44acacba265454bd9d61',2,0);
INSERT INTO "metrics" VALUES('weight_norm',3.73883238932113304286e+00,1795545854869,'e7c1cd3d54bd44acacba265454bd9d61',2,0);
INSERT INTO "metrics" VALUES('distance_from_init',6.39061818461906516741e-02,1795545854869,'e7c1cd3d54bd44acacba265454bd9d61',2,0);
INSERT INTO "metrics" VALUES('updates',6.0,1795545854869,'e7c1cd3d54bd44acacba265454bd9d61',2,0);
INSERT INTO "metrics" VALUES('fit_loss',2.28236273288726820851e+00,1795545875587,'09250cf13bf84b07af70dce853129595',0,0);
INSERT INTO "metrics" VALUES('fit_accuracy',0.12,1795545875587,'09250cf13bf84b07af70dce853129595',0,0);
INSERT INTO "metrics" VALUES('train_loss',2.28236273288726820851e+00,1795545875587,'09250cf13bf84b07af70dce853129595',0,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.12,1795545875587,'09250cf13bf84b07af70dce853129595',0,0);
INSERT INTO "metrics" VALUES('val_loss',2.3173742576062723586e+00,1795545875587,'09250cf13bf84b07af70dce853129595',0,0);
INSERT INTO "metrics" VALUES('val_accuracy',9.9476439790575910127e-02,1795545875587,'09250cf13bf84b07af70dce853129595',0,0);
INSERT INTO "metrics" VALUES('test_loss',2.31402293178770257497e+00,1795545875587,'09250cf13bf84b07af70dce853129595',0,0);
INSERT INTO "metrics" VALUES('test_accuracy',0.1,1795545875587,'09250cf13bf84b07af70dce853129595',0,0);
INSERT INTO "metrics" VALUES('weight_norm',3.44999457738298698217e+00,1795545875587,'09250cf13bf84b07af70dce853129595',0,0);
INSERT INTO "metrics" VALUES('distance_from_init',0.0,1795545875587,'09250cf13bf84b07af70dce853129595',0,0);
INSERT INTO "metrics" VALUES('updates',0.0,1795545875587,'09250cf13bf84b07af70dce853129595',0,0);
INSERT INTO "metrics" VALUES('val_temperature',2.15745544127318744642e+01,1795545875766,'09250cf13bf84b07af70dce853129595',0,0);
INSERT INTO "metrics" VALUES('val_loss_calibrated',2.3025499654511683012e+00,1795545875766,'09250cf13bf84b07af70dce853129595',0,0);
INSERT INTO "metrics" VALUES('test_loss_calibrated',2.30239596101972798791e+00,1795545875766,'09250cf13bf84b07af70dce853129595',0,0);
INSERT INTO "metrics" VALUES('fit_loss',2.27416021585464456222e+00,1795545875935,'09250cf13bf84b07af70dce853129595',1,0);
INSERT INTO "metrics" VALUES('fit_accuracy',0.12,1795545875935,'09250cf13bf84b07af70dce853129595',1,0);
INSERT INTO "metrics" VALUES('train_loss',2.27416021585464456222e+00,1795545875935,'09250cf13bf84b07af70dce853129595',1,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.12,1795545875935,'09250cf13bf84b07af70dce853129595',1,0);
INSERT INTO "metrics" VALUES('val_loss',2.31425822895680610713e+00,1795545875935,'09250cf13bf84b07af70dce853129595',1,0);
INSERT INTO "metrics" VALUES('val_accuracy',9.9476439790575910127e-02,1795545875935,'09250cf13bf84b07af70dce853129595',1,0);
INSERT INTO "metrics" VALUES('test_loss',2.30998796886867951982e+00,1795545875935,'09250cf13bf84b07af70dce853129595',1,0);
INSERT INTO "metrics" VALUES('test_accuracy',0.1,1795545875935,'09250cf13bf84b07af70dce853129595',1,0);
INSERT INTO "metrics" VALUES('weight_norm',3.47264066966292350713e+00,1795545875935,'09250cf13bf84b07af70dce853129595',1,0);
INSERT INTO "metrics" VALUES('distance_from_init',3.22711715037020674401e-01,1795545875935,'09250cf13bf84b07af70dce853129595',1,0);
INSERT INTO "metrics" VALUES('updates',2.0,1795545875935,'09250cf13bf84b07af70dce853129595',1,0);
INSERT INTO "metrics" VALUES('val_temperature',6.61594298322232443609e+00,1795545876019,'09250cf13bf84b07af70dce853129595',1,0);
INSERT INTO "metrics" VALUES('val_loss_calibrated',2.30219317427658731745e+00,1795545876019,'09250cf13bf84b07af70dce853129595',1,0);
INSERT INTO "metrics" VALUES('test_loss_calibrated',2.30155568056636372631e+00,1795545876019,'09250cf13bf84b07af70dce853129595',1,0);
INSERT INTO "metrics" VALUES('fit_loss',2.26395487070083634151e+00,1795545876128,'09250cf13bf84b07af70dce853129595',2,0);
INSERT INTO "metrics" VALUES('fit_accuracy',0.12,1795545876128,'09250cf13bf84b07af70dce853129595',2,0);
INSERT INTO "metrics" VALUES('train_loss',2.26395487070083634151e+00,1795545876128,'09250cf13bf84b07af70dce853129595',2,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.12,1795545876128,'09250cf13bf84b07af70dce853129595',2,0);
INSERT INTO "metrics" VALUES('val_loss',2.31004635487016507511e+00,1795545876128,'09250cf13bf84b07af70dce853129595',2,0);
INSERT INTO "metrics" VALUES('val_accuracy',9.9476439790575910127e-02,1795545876128,'09250cf13bf84b07af70dce853129595',2,0);
INSERT INTO "metrics" VALUES('test_loss',2.30546748638153076171e+00,1795545876128,'09250cf13bf84b07af70dce853129595',2,0);
INSERT INTO "metrics" VALUES('test_accuracy',0.1,1795545876128,'09250cf13bf84b07af70dce853129595',2,0);
INSERT INTO "metrics" VALUES('weight_norm',3.51018096337173757248e+00,1795545876128,'09250cf13bf84b07af70dce853129595',2,0);
INSERT INTO "metrics" VALUES('distance_from_init',0.532360269310189,1795545876128,'09250cf13bf84b07af70dce853129595',2,0);
INSERT INTO "metrics" VALUES('updates',4.0,1795545876128,'09250cf13bf84b07af70dce853129595',2,0);
INSERT INTO "metrics" VALUES('val_temperature',3.3388987277093322703e+00,1795545876163,'09250cf13bf84b07af70dce853129595',2,0);
INSERT INTO "metrics" VALUES('val_loss_calibrated',2.30084443288502082936e+00,1795545876163,'09250cf13bf84b07af70dce853129595',2,0);
INSERT INTO "metrics" VALUES('test_loss_calibrated',2.29948917561107224472e+00,1795545876163,'09250cf13bf84b07af70dce853129595',2,0);
INSERT INTO "metrics" VALUES('fit_loss',2.2509682869911191716e+00,1795545876227,'09250cf13bf84b07af70dce853129595',3,0);
INSERT INTO "metrics" VALUES('fit_accuracy',0.2,1795545876227,'09250cf13bf84b07af70dce853129595',3,0);
INSERT INTO "metrics" VALUES('train_loss',2.2509682869911191716e+00,1795545876227,'09250cf13bf84b07af70dce853129595',3,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.2,1795545876227,'09250cf13bf84b07af70dce853129595',3,0);
INSERT INTO "metrics" VALUES('val_loss',2.30114018890335225719e+00,1795545876227,'09250cf13bf84b07af70dce853129595',3,0);
INSERT INTO "metrics" VALUES('val_accuracy',1.51832460732984286799e-01,1795545876227,'09250cf13bf84b07af70dce853129595',3,0);
INSERT INTO "metrics" VALUES('test_loss',2.29668974876403808593e+00,1795545876227,'09250cf13bf84b07af70dce853129595',3,0);
INSERT INTO "metrics" VALUES('test_accuracy',1.55555555555555558022e-01,1795545876227,'09250cf13bf84b07af70dce853129595',3,0);
INSERT INTO "metrics" VALUES('weight_norm',3.56863145767540723696e+00,1795545876227,'09250cf13bf84b07af70dce853129595',3,0);
INSERT INTO "metrics" VALUES('distance_from_init',7.5514215311414367715e-01,1795545876227,'09250cf13bf84b07af70dce853129595',3,0);
INSERT INTO "metrics" VALUES('updates',6.0,1795545876227,'09250cf13bf84b07af70dce853129595',3,0);
INSERT INTO "metrics" VALUES('val_temperature',1.88090257556974549402e+00,1795545876268,'09250cf13bf84b07af70dce853129595',3,0);
INSERT INTO "metrics" VALUES('val_loss_calibrated',2.29702421418748503612e+00,1795545876268,'09250cf13bf84b07af70dce853129595',3,0);
INSERT INTO "metrics" VALUES('test_loss_calibrated',2.29467440777354791947e+00,1795545876268,'09250cf13bf84b07af70dce853129595',3,0);
INSERT INTO "metrics" VALUES('train_loss',2.80234694957733143638e+00,1795545892550,'fdc155b33b8848adb021c8db5fca098a',0,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.09,1795545892550,'fdc155b33b8848adb021c8db5fca098a',0,0);
INSERT INTO "metrics" VALUES('test_loss',2.76154399679766759945e+00,1795545892550,'fdc155b33b8848adb021c8db5fca098a',0,0);
INSERT INTO "metrics" VALUES('test_accuracy',8.33333333333333287074e-02,1795545892550,'fdc155b33b8848adb021c8db5fca098a',0,0);
INSERT INTO "metrics" VALUES('mislabelled_recovered',6.66666666666666657414e-02,1795545892550,'fdc155b33b8848adb021c8db5fca098a',0,0);
INSERT INTO "metrics" VALUES('clean_loss',2.80259684394387686978e+00,1795545892550,'fdc155b33b8848adb021c8db5fca098a',0,0);
INSERT INTO "metrics" VALUES('clean_accuracy',9.41176470588235281056e-02,1795545892550,'fdc155b33b8848adb021c8db5fca098a',0,0);
INSERT INTO "metrics" VALUES('mislabelled_loss',2.99995095729827898622e+00,1795545892550,'fdc155b33b8848adb021c8db5fca098a',0,0);
INSERT INTO "metrics" VALUES('mislabelled_accuracy',6.66666666666666657414e-02,1795545892550,'fdc155b33b8848adb021c8db5fca098a',0,0);
INSERT INTO "metrics" VALUES('fit_loss',2.83219996094703674316e+00,1795545892550,'fdc155b33b8848adb021c8db5fca098a',0,0);
INSERT INTO "metrics" VALUES('fit_accuracy',0.09,1795545892550,'fdc155b33b8848adb021c8db5fca098a',0,0);
INSERT INTO "metrics" VALUES('weight_norm',4.77505762269135214381e+00,1795545892550,'fdc155b33b8848adb021c8db5fca098a',0,0);
INSERT INTO "metrics" VALUES('distance_from_init',0.0,1795545892550,'fdc155b33b8848adb021c8db5fca098a',0,0);
INSERT INTO "metrics" VALUES('updates',0.0,1795545892550,'fdc155b33b8848adb021c8db5fca098a',0,0);
INSERT INTO "metrics" VALUES('train_loss',2.24783702611923219549e+00,1795545892566,'fdc155b33b8848adb021c8db5fca098a',1,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.13,1795545892566,'fdc155b33b8848adb021c8db5fca098a',1,0);
INSERT INTO "metrics" VALUES('test_loss',2.26825587749481183408e+00,1795545892566,'fdc155b33b8848adb021c8db5fca098a',1,0);
INSERT INTO "metrics" VALUES('test_accuracy',1.11111111111111104943e-01,1795545892566,'fdc155b33b8848adb021c8db5fca098a',1,0);
INSERT INTO "metrics" VALUES('mislabelled_recovered',1.33333333333333331482e-01,1795545892566,'fdc155b33b8848adb021c8db5fca098a',1,0);
INSERT INTO "metrics" VALUES('clean_loss',2.24117438232197452308e+00,1795545892566,'fdc155b33b8848adb021c8db5fca098a',1,0);
INSERT INTO "metrics" VALUES('clean_accuracy',1.29411764705882365023e-01,1795545892566,'fdc155b33b8848adb021c8db5fca098a',1,0);
INSERT INTO "metrics" VALUES('mislabelled_loss',2.52812135219573974609e+00,1795545892566,'fdc155b33b8848adb021c8db5fca098a',1,0);
INSERT INTO "metrics" VALUES('mislabelled_accuracy',0.0,1795545892566,'fdc155b33b8848adb021c8db5fca098a',1,0);
INSERT INTO "metrics" VALUES('fit_loss',2.28421642780304,1795545892566,'fdc155b33b8848adb021c8db5fca098a',1,0);
INSERT INTO "metrics" VALUES('fit_accuracy',0.11,1795545892566,'fdc155b33b8848adb021c8db5fca098a',1,0);
INSERT INTO "metrics" VALUES('weight_norm',4.70906903665855125495e+00,1795545892566,'fdc155b33b8848adb021c8db5fca098a',1,0);
INSERT INTO "metrics" VALUES('distance_from_init',6.75059974632575832131e-01,1795545892566,'fdc155b33b8848adb021c8db5fca098a',1,0);
INSERT INTO "metrics" VALUES('updates',4.0,1795545892566,'fdc155b33b8848adb021c8db5fca098a',1,0);
INSERT INTO "metrics" VALUES('train_loss',2.14707829117774950944e+00,1795545892582,'fdc155b33b8848adb021c8db5fca098a',2,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.17,1795545892582,'fdc155b33b8848adb021c8db5fca098a',2,0);
INSERT INTO "metrics" VALUES('test_loss',2.17745615243911760927e+00,1795545892582,'fdc155b33b8848adb021c8db5fca098a',2,0);
INSERT INTO "metrics" VALUES('test_accuracy',1.66666666666666657414e-01,1795545892582,'fdc155b33b8848adb021c8db5fca098a',2,0);
INSERT INTO "metrics" VALUES('mislabelled_recovered',1.33333333333333331482e-01,1795545892582,'fdc155b33b8848adb021c8db5fca098a',2,0);
INSERT INTO "metrics" VALUES('clean_loss',2.13761933270622694891e+00,1795545892582,'fdc155b33b8848adb021c8db5fca098a',2,0);
INSERT INTO "metrics" VALUES('clean_accuracy',1.76470588235294129075e-01,1795545892582,'fdc155b33b8848adb021c8db5fca098a',2,0);
INSERT INTO "metrics" VALUES('mislabelled_loss',2.52773946126302107018e+00,1795545892582,'fdc155b33b8848adb021c8db5fca098a',2,0);
INSERT INTO "metrics" VALUES('mislabelled_accuracy',6.66666666666666657414e-02,1795545892582,'fdc155b33b8848adb021c8db5fca098a',2,0);
INSERT INTO "metrics" VALUES('fit_loss',2.19613735198974602269e+00,1795545892582,'fdc155b33b8848adb021c8db5fca098a',2,0);
INSERT INTO "metrics" VALUES('fit_accuracy',0.16,1795545892582,'fdc155b33b8848adb021c8db5fca098a',2,0);
INSERT INTO "metrics" VALUES('weight_norm',4.7044411979143179181e+00,1795545892582,'fdc155b33b8848adb021c8db5fca098a',2,0);
INSERT INTO "metrics" VALUES('distance_from_init',1.01150714818087439361e+00,1795545892582,'fdc155b33b8848adb021c8db5fca098a',2,0);
INSERT INTO "metrics" VALUES('updates',8.0,1795545892582,'fdc155b33b8848adb021c8db5fca098a',2,0);
INSERT INTO "metrics" VALUES('train_loss',2.05977754116058342503e+00,1795545892597,'fdc155b33b8848adb021c8db5fca098a',3,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.2,1795545892597,'fdc155b33b8848adb021c8db5fca098a',3,0);
INSERT INTO "metrics" VALUES('test_loss',2.09968898644049950519e+00,1795545892597,'fdc155b33b8848adb021c8db5fca098a',3,0);
INSERT INTO "metrics" VALUES('test_accuracy',0.225,1795545892597,'fdc155b33b8848adb021c8db5fca098a',3,0);
INSERT INTO "metrics" VALUES('mislabelled_recovered',0.2,1795545892597,'fdc155b33b8848adb021c8db5fca098a',3,0);
INSERT INTO "metrics" VALUES('clean_loss',2.04389464434455403463e+00,1795545892597,'fdc155b33b8848adb021c8db5fca098a',3,0);
INSERT INTO "metrics" VALUES('clean_accuracy',0.2,1795545892597,'fdc155b33b8848adb021c8db5fca098a',3,0);
INSERT INTO "metrics" VALUES('mislabelled_loss',2.55500610669453909196e+00,1795545892597,'fdc155b33b8848adb021c8db5fca098a',3,0);
INSERT INTO "metrics" VALUES('mislabelled_accuracy',0.0,1795545892597,'fdc155b33b8848adb021c8db5fca098a',3,0);
INSERT INTO "metrics" VALUES('fit_loss',2.12056136369705194866e+00,1795545892597,'fdc155b33b8848adb021c8db5fca098a',3,0);
INSERT INTO "metrics" VALUES('fit_accuracy',0.17,1795545892597,'fdc155b33b8848adb021c8db5fca098a',3,0);
INSERT INTO "metrics" VALUES('weight_norm',4.73233033935494340482e+00,1795545892597,'fdc155b33b8848adb021c8db5fca098a',3,0);
INSERT INTO "metrics" VALUES('distance_from_init',1.23847610091383608654e+00,1795545892597,'fdc155b33b8848adb021c8db5fca098a',3,0);
INSERT INTO "metrics" VALUES('updates',12.0,1795545892597,'fdc155b33b8848adb021c8db5fca098a',3,0);
INSERT INTO "metrics" VALUES('train_loss',2.80234695196151717411e+00,1795545892555,'5525f862566c4916927acdfeee38a5bc',0,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.09,1795545892555,'5525f862566c4916927acdfeee38a5bc',0,0);
INSERT INTO "metrics" VALUES('test_loss',2.76154399679766759945e+00,1795545892555,'5525f862566c4916927acdfeee38a5bc',0,0);
INSERT INTO "metrics" VALUES('test_accuracy',8.33333333333333287074e-02,1795545892555,'5525f862566c4916927acdfeee38a5bc',0,0);
INSERT INTO "metrics" VALUES('mislabelled_recovered',1.66666666666666657414e-01,1795545892555,'5525f862566c4916927acdfeee38a5bc',0,0);
INSERT INTO "metrics" VALUES('clean_loss',2.8141613488501695528e+00,1795545892555,'5525f862566c4916927acdfeee38a5bc',0,0);
INSERT INTO "metrics" VALUES('clean_accuracy',0.0851063829787234,1795545892555,'5525f862566c4916927acdfeee38a5bc',0,0);
INSERT INTO "metrics" VALUES('mislabelled_loss',3.23145145177841142114e+00,1795545892555,'5525f862566c4916927acdfeee38a5bc',0,0);
INSERT INTO "metrics" VALUES('mislabelled_accuracy',0.0,1795545892555,'5525f862566c4916927acdfeee38a5bc',0,0);
INSERT INTO "metrics" VALUES('fit_loss',2.83919875502586371851e+00,1795545892555,'5525f862566c4916927acdfeee38a5bc',0,0);
INSERT INTO "metrics" VALUES('fit_accuracy',0.08,1795545892555,'5525f862566c4916927acdfeee38a5bc',0,0);
INSERT INTO "metrics" VALUES('weight_norm',4.77505762269135214381e+00,1795545892555,'5525f862566c4916927acdfeee38a5bc',0,0);
INSERT INTO "metrics" VALUES('distance_from_init',0.0,1795545892555,'5525f862566c4916927acdfeee38a5bc',0,0);
INSERT INTO "metrics" VALUES('updates',0.0,1795545892555,'5525f862566c4916927acdfeee38a5bc',0,0);
INSERT INTO "metrics" VALUES('train_loss',2.23963741302490237927e+00,1795545892566,'5525f862566c4916927acdfeee38a5bc',1,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.12,1795545892566,'5525f862566c4916927acdfeee38a5bc',1,0);
INSERT INTO "metrics" VALUES('test_loss',2.26907937592930242232e+00,1795545892566,'5525f862566c4916927acdfeee38a5bc',1,0);
INSERT INTO "metrics" VALUES('test_accuracy',1.16666666666666668517e-01,1795545892566,'5525f862566c4916927acdfeee38a5bc',1,0);
INSERT INTO "metrics" VALUES('mislabelled_recovered',1.66666666666666657414e-01,1795545892566,'5525f862566c4916927acdfeee38a5bc',1,0);
INSERT INTO "metrics" VALUES('clean_loss',2.24405147293780693473e+00,1795545892566,'5525f862566c4916927acdfeee38a5bc',1,0);
INSERT INTO "metrics" VALUES('clean_accuracy',1.17021276595744683213e-01,1795545892566,'5525f862566c4916927acdfeee38a5bc',1,0);
INSERT INTO "metrics" VALUES('mislabelled_loss',2.61638987064361572265e+00,1795545892566,'5525f862566c4916927acdfeee38a5bc',1,0);
INSERT INTO "metrics" VALUES('mislabelled_accuracy',0.0,1795545892566,'5525f862566c4916927acdfeee38a5bc',1,0);
INSERT INTO "metrics" VALUES('fit_loss',2.26639177680015579952e+00,1795545892566,'5525f862566c4916927acdfeee38a5bc',1,0);
INSERT INTO "metrics" VALUES('fit_accuracy',0.11,1795545892566,'5525f862566c4916927acdfeee38a5bc',1,0);
INSERT INTO "metrics" VALUES('weight_norm',4.70679718308836125828e+00,1795545892566,'5525f862566c4916927acdfeee38a5bc',1,0);
INSERT INTO "metrics" VALUES('distance_from_init',6.77737408534711427421e-01,1795545892566,'5525f862566c4916927acdfeee38a5bc',1,0);
INSERT INTO "metrics" VALUES('updates',4.0,1795545892566,'5525f862566c4916927acdfeee38a5bc',1,0);
INSERT INTO "metrics" VALUES('train_loss',2.13960766911506672371e+00,1795545892582,'5525f862566c4916927acdfeee38a5bc',2,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.18,1795545892582,'5525f862566c4916927acdfeee38a5bc',2,0);
INSERT INTO "metrics" VALUES('test_loss',2.18603966467910337811e+00,1795545892582,'5525f862566c4916927acdfeee38a5bc',2,0);
INSERT INTO "metrics" VALUES('test_accuracy',1.38888888888888895056e-01,1795545892582,'5525f862566c4916927acdfeee38a5bc',2,0);
INSERT INTO "metrics" VALUES('mislabelled_recovered',1.66666666666666657414e-01,1795545892582,'5525f862566c4916927acdfeee38a5bc',2,0);
INSERT INTO "metrics" VALUES('clean_loss',2.14156527214861913677e+00,1795545892582,'5525f862566c4916927acdfeee38a5bc',2,0);
INSERT INTO "metrics" VALUES('clean_accuracy',1.80851063829787245262e-01,1795545892582,'5525f862566c4916927acdfeee38a5bc',2,0);
INSERT INTO "metrics" VALUES('mislabelled_loss',2.52288313706715872086e+00,1795545892582,'5525f862566c4916927acdfeee38a5bc',2,0);
INSERT INTO "metrics" VALUES('mislabelled_accuracy',0.0,1795545892582,'5525f862566c4916927acdfeee38a5bc',2,0);
INSERT INTO "metrics" VALUES('fit_loss',2.1644443440437317605e+00,1795545892582,'5525f862566c4916927acdfeee38a5bc',2,0);
INSERT INTO "metrics" VALUES('fit_accuracy',0.17,1795545892582,'5525f862566c4916927acdfeee38a5bc',2,0);
INSERT INTO "metrics" VALUES('weight_norm',4.70658858484188,1795545892582,'5525f862566c4916927acdfeee38a5bc',2,0);
INSERT INTO "metrics" VALUES('distance_from_init',1.03076208634593147195e+00,1795545892582,'5525f862566c4916927acdfeee38a5bc',2,0);
INSERT INTO "metrics" VALUES('updates',8.0,1795545892582,'5525f862566c4916927acdfeee38a5bc',2,0);
INSERT INTO "metrics" VALUES('train_loss',2.0457276198267937417e+00,1795545892598,'5525f862566c4916927acdfeee38a5bc',3,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.19,1795545892598,'5525f862566c4916927acdfeee38a5bc',3,0);
INSERT INTO "metrics" VALUES('test_loss',2.09448888599872606874e+00,1795545892598,'5525f862566c4916927acdfeee38a5bc',3,0);
INSERT INTO "metrics" VALUES('test_accuracy',2.13888888888888878403e-01,1795545892598,'5525f862566c4916927acdfeee38a5bc',3,0);
INSERT INTO "metrics" VALUES('mislabelled_recovered',1.66666666666666657414e-01,1795545892598,'5525f862566c4916927acdfeee38a5bc',3,0);
INSERT INTO "metrics" VALUES('clean_loss',2.04739946222051649726e+00,1795545892598,'5525f862566c4916927acdfeee38a5bc',3,0);
INSERT INTO "metrics" VALUES('clean_accuracy',1.91489361702127658393e-01,1795545892598,'5525f862566c4916927acdfeee38a5bc',3,0);
INSERT INTO "metrics" VALUES('mislabelled_loss',2.54631050427754734855e+00,1795545892598,'5525f862566c4916927acdfeee38a5bc',3,0);
INSERT INTO "metrics" VALUES('mislabelled_accuracy',0.0,1795545892598,'5525f862566c4916927acdfeee38a5bc',3,0);
INSERT INTO "metrics" VALUES('fit_loss',2.07733412474393830393e+00,1795545892598,'5525f862566c4916927acdfeee38a5bc',3,0);
INSERT INTO "metrics" VALUES('fit_accuracy',0.18,1795545892598,'5525f862566c4916927acdfeee38a5bc',3,0);
INSERT INTO "metrics" VALUES('weight_norm',4.7426085823274659603e+00,1795545892598,'5525f862566c4916927acdfeee38a5bc',3,0);
INSERT INTO "metrics" VALUES('distance_from_init',1.29066643764286537177e+00,1795545892598,'5525f862566c4916927acdfeee38a5bc',3,0);
INSERT INTO "metrics" VALUES('updates',12.0,1795545892598,'5525f862566c4916927acdfeee38a5bc',3,0);
INSERT INTO "metrics" VALUES('fit_loss',2.53398811817169189453e+00,1795545909348,'0296055f38bf476a9596aa5f15e17c3c',0,0);
INSERT INTO "metrics" VALUES('fit_accuracy',1.16666666666666668517e-01,1795545909348,'0296055f38bf476a9596aa5f15e17c3c',0,0);
INSERT INTO "metrics" VALUES('train_loss',2.53398811817169189453e+00,1795545909348,'0296055f38bf476a9596aa5f15e17c3c',0,0);
INSERT INTO "metrics" VALUES('train_accuracy',1.16666666666666668517e-01,1795545909348,'0296055f38bf476a9596aa5f15e17c3c',0,0);
INSERT INTO "metrics" VALUES('val_loss',2.57355405484046118047e+00,1795545909348,'0296055f38bf476a9596aa5f15e17c3c',0,0);
INSERT INTO "metrics" VALUES('val_accuracy',0.0979020979020979,1795545909348,'0296055f38bf476a9596aa5f15e17c3c',0,0);
INSERT INTO "metrics" VALUES('test_loss',2.45351477364699066541e+00,1795545909348,'0296055f38bf476a9596aa5f15e17c3c',0,0);
INSERT INTO "metrics" VALUES('test_accuracy',1.27777777777777767909e-01,1795545909348,'0296055f38bf476a9596aa5f15e17c3c',0,0);
INSERT INTO "metrics" VALUES('weight_norm',3.5932108023784850026e+00,1795545909348,'0296055f38bf476a9596aa5f15e17c3c',0,0);
INSERT INTO "metrics" VALUES('distance_from_init',0.0,1795545909348,'0296055f38bf476a9596aa5f15e17c3c',0,0);
INSERT INTO "metrics" VALUES('updates',0.0,1795545909348,'0296055f38bf476a9596aa5f15e17c3c',0,0);
INSERT INTO "metrics" VALUES('fit_loss',2.32970514893531799316e+00,1795545909384,'0296055f38bf476a9596aa5f15e17c3c',1,0);
INSERT INTO "metrics" VALUES('fit_accuracy',0.15,1795545909384,'0296055f38bf476a9596aa5f15e17c3c',1,0);
INSERT INTO "metrics" VALUES('train_loss',2.32970514893531799316e+00,1795545909384,'0296055f38bf476a9596aa5f15e17c3c',1,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.15,1795545909384,'0296055f38bf476a9596aa5f15e17c3c',1,0);
INSERT INTO "metrics" VALUES('val_loss',2.4002145203677089924e+00,1795545909384,'0296055f38bf476a9596aa5f15e17c3c',1,0);
INSERT INTO "metrics" VALUES('val_accuracy',1.18881118881118880148e-01,1795545909384,'0296055f38bf476a9596aa5f15e17c3c',1,0);
INSERT INTO "metrics" VALUES('test_loss',2.30836764706505670474e+00,1795545909384,'0296055f38bf476a9596aa5f15e17c3c',1,0);
INSERT INTO "metrics" VALUES('test_accuracy',0.125,1795545909384,'0296055f38bf476a9596aa5f15e17c3c',1,0);
INSERT INTO "metrics" VALUES('weight_norm',3.5683896408631206043e+00,1795545909384,'0296055f38bf476a9596aa5f15e17c3c',1,0);
INSERT INTO "metrics" VALUES('distance_from_init',1.99503361343624618928e-01,1795545909384,'0296055f38bf476a9596aa5f15e17c3c',1,0);
INSERT INTO "metrics" VALUES('updates',3.0,1795545909384,'0296055f38bf476a9596aa5f15e17c3c',1,0);
INSERT INTO "metrics" VALUES('fit_loss',2.21148296197255467276e+00,1795545909498,'0296055f38bf476a9596aa5f15e17c3c',2,0);
INSERT INTO "metrics" VALUES('fit_accuracy',0.25,1795545909498,'0296055f38bf476a9596aa5f15e17c3c',2,0);
INSERT INTO "metrics" VALUES('train_loss',2.21148296197255467276e+00,1795545909498,'0296055f38bf476a9596aa5f15e17c3c',2,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.25,1795545909498,'0296055f38bf476a9596aa5f15e17c3c',2,0);
INSERT INTO "metrics" VALUES('val_loss',2.29830252540695090246e+00,1795545909498,'0296055f38bf476a9596aa5f15e17c3c',2,0);
INSERT INTO "metrics" VALUES('val_accuracy',1.18881118881118880148e-01,1795545909498,'0296055f38bf476a9596aa5f15e17c3c',2,0);
INSERT INTO "metrics" VALUES('test_loss',2.2558991932206682307e+00,1795545909498,'0296055f38bf476a9596aa5f15e17c3c',2,0);
INSERT INTO "metrics" VALUES('test_accuracy',1.61111111111111121596e-01,1795545909498,'0296055f38bf476a9596aa5f15e17c3c',2,0);
INSERT INTO "metrics" VALUES('weight_norm',3.54926129252492517096e+00,1795545909498,'0296055f38bf476a9596aa5f15e17c3c',2,0);
INSERT INTO "metrics" VALUES('distance_from_init',0.533874817100062,1795545909498,'0296055f38bf476a9596aa5f15e17c3c',2,0);
INSERT INTO "metrics" VALUES('updates',6.0,1795545909498,'0296055f38bf476a9596aa5f15e17c3c',2,0);
INSERT INTO "metrics" VALUES('fit_loss',2.53398811817169189453e+00,1795545909384,'955d1f463f04485bb23a24856b8a0eba',0,0);
INSERT INTO "metrics" VALUES('fit_accuracy',1.16666666666666668517e-01,1795545909384,'955d1f463f04485bb23a24856b8a0eba',0,0);
INSERT INTO "metrics" VALUES('train_loss',2.53398811817169189453e+00,1795545909384,'955d1f463f04485bb23a24856b8a0eba',0,0);
INSERT INTO "metrics" VALUES('train_accuracy',1.16666666666666668517e-01,1795545909384,'955d1f463f04485bb23a24856b8a0eba',0,0);
INSERT INTO "metrics" VALUES('val_loss',2.57355405484046118047e+00,1795545909384,'955d1f463f04485bb23a24856b8a0eba',0,0);
INSERT INTO "metrics" VALUES('val_accuracy',0.0979020979020979,1795545909384,'955d1f463f04485bb23a24856b8a0eba',0,0);
INSERT INTO "metrics" VALUES('test_loss',2.45351477364699066541e+00,1795545909384,'955d1f463f04485bb23a24856b8a0eba',0,0);
INSERT INTO "metrics" VALUES('test_accuracy',1.27777777777777767909e-01,1795545909384,'955d1f463f04485bb23a24856b8a0eba',0,0);
INSERT INTO "metrics" VALUES('weight_norm',3.5932108023784850026e+00,1795545909384,'955d1f463f04485bb23a24856b8a0eba',0,0);
INSERT INTO "metrics" VALUES('distance_from_init',0.0,1795545909384,'955d1f463f04485bb23a24856b8a0eba',0,0);
INSERT INTO "metrics" VALUES('updates',0.0,1795545909384,'955d1f463f04485bb23a24856b8a0eba',0,0);
INSERT INTO "metrics" VALUES('fit_loss',2.32967933615048705675e+00,1795545909385,'955d1f463f04485bb23a24856b8a0eba',1,0);
INSERT INTO "metrics" VALUES('fit_accuracy',0.15,1795545909385,'955d1f463f04485bb23a24856b8a0eba',1,0);
INSERT INTO "metrics" VALUES('train_loss',2.32967933615048705675e+00,1795545909385,'955d1f463f04485bb23a24856b8a0eba',1,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.15,1795545909385,'955d1f463f04485bb23a24856b8a0eba',1,0);
INSERT INTO "metrics" VALUES('val_loss',2.40017934279008349207e+00,1795545909385,'955d1f463f04485bb23a24856b8a0eba',1,0);
INSERT INTO "metrics" VALUES('val_accuracy',1.18881118881118880148e-01,1795545909385,'955d1f463f04485bb23a24856b8a0eba',1,0);
INSERT INTO "metrics" VALUES('test_loss',2.30834813614686318317e+00,1795545909385,'955d1f463f04485bb23a24856b8a0eba',1,0);
INSERT INTO "metrics" VALUES('test_accuracy',0.125,1795545909385,'955d1f463f04485bb23a24856b8a0eba',1,0);
INSERT INTO "metrics" VALUES('weight_norm',3.56808885423532,1795545909385,'955d1f463f04485bb23a24856b8a0eba',1,0);
INSERT INTO "metrics" VALUES('distance_from_init',1.99542171269557089274e-01,1795545909385,'955d1f463f04485bb23a24856b8a0eba',1,0);
INSERT INTO "metrics" VALUES('updates',3.0,1795545909385,'955d1f463f04485bb23a24856b8a0eba',1,0);
INSERT INTO "metrics" VALUES('fit_loss',2.2114973127841950351e+00,1795545909498,'955d1f463f04485bb23a24856b8a0eba',2,0);
INSERT INTO "metrics" VALUES('fit_accuracy',0.25,1795545909498,'955d1f463f04485bb23a24856b8a0eba',2,0);
INSERT INTO "metrics" VALUES('train_loss',2.2114973127841950351e+00,1795545909498,'955d1f463f04485bb23a24856b8a0eba',2,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.25,1795545909498,'955d1f463f04485bb23a24856b8a0eba',2,0);
INSERT INTO "metrics" VALUES('val_loss',2.29828101438242260456e+00,1795545909498,'955d1f463f04485bb23a24856b8a0eba',2,0);
INSERT INTO "metrics" VALUES('val_accuracy',1.18881118881118880148e-01,1795545909498,'955d1f463f04485bb23a24856b8a0eba',2,0);
INSERT INTO "metrics" VALUES('test_loss',2.25590596463945169958e+00,1795545909498,'955d1f463f04485bb23a24856b8a0eba',2,0);
INSERT INTO "metrics" VALUES('test_accuracy',1.61111111111111121596e-01,1795545909498,'955d1f463f04485bb23a24856b8a0eba',2,0);
INSERT INTO "metrics" VALUES('weight_norm',3.54831497149147701009e+00,1795545909498,'955d1f463f04485bb23a24856b8a0eba',2,0);
INSERT INTO "metrics" VALUES('distance_from_init',5.33960586846465634636e-01,1795545909498,'955d1f463f04485bb23a24856b8a0eba',2,0);
INSERT INTO "metrics" VALUES('updates',6.0,1795545909498,'955d1f463f04485bb23a24856b8a0eba',2,0);
INSERT INTO "metrics" VALUES('fit_loss',2.53398811817169189453e+00,1795545909847,'160efe6fe6c144d48a7bccdf0f220cbb',0,0);
INSERT INTO "metrics" VALUES('fit_accuracy',1.16666666666666668517e-01,1795545909847,'160efe6fe6c144d48a7bccdf0f220cbb',0,0);
INSERT INTO "metrics" VALUES('train_loss',2.53398811817169189453e+00,1795545909847,'160efe6fe6c144d48a7bccdf0f220cbb',0,0);
INSERT INTO "metrics" VALUES('train_accuracy',1.16666666666666668517e-01,1795545909847,'160efe6fe6c144d48a7bccdf0f220cbb',0,0);
INSERT INTO "metrics" VALUES('val_loss',2.57355405317319840818e+00,1795545909847,'160efe6fe6c144d48a7bccdf0f220cbb',0,0);
INSERT INTO "metrics" VALUES('val_accuracy',0.0979020979020979,1795545909847,'160efe6fe6c144d48a7bccdf0f220cbb',0,0);
INSERT INTO "metrics" VALUES('test_loss',2.45351477331585332564e+00,1795545909847,'160efe6fe6c144d48a7bccdf0f220cbb',0,0);
INSERT INTO "metrics" VALUES('test_accuracy',1.27777777777777767909e-01,1795545909847,'160efe6fe6c144d48a7bccdf0f220cbb',0,0);
INSERT INTO "metrics" VALUES('weight_norm',3.5932108023784850026e+00,1795545909847,'160efe6fe6c144d48a7bccdf0f220cbb',0,0);
INSERT INTO "metrics" VALUES('distance_from_init',0.0,1795545909847,'160efe6fe6c144d48a7bccdf0f220cbb',0,0);
INSERT INTO "metrics" VALUES('updates',0.0,1795545909847,'160efe6fe6c144d48a7bccdf0f220cbb',0,0);
INSERT INTO "metrics" VALUES('fit_loss',2.32970514694849661907e+00,1795545910208,'160efe6fe6c144d48a7bccdf0f220cbb',1,0);
INSERT INTO "metrics" VALUES('fit_accuracy',0.15,1795545910208,'160efe6fe6c144d48a7bccdf0f220cbb',1,0);
INSERT INTO "metrics" VALUES('train_loss',2.32970514694849661907e+00,1795545910208,'160efe6fe6c144d48a7bccdf0f220cbb',1,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.15,1795545910208,'160efe6fe6c144d48a7bccdf0f220cbb',1,0);
INSERT INTO "metrics" VALUES('val_loss',2.40021450452871265568e+00,1795545910208,'160efe6fe6c144d48a7bccdf0f220cbb',1,0);
INSERT INTO "metrics" VALUES('val_accuracy',1.18881118881118880148e-01,1795545910208,'160efe6fe6c144d48a7bccdf0f220cbb',1,0);
INSERT INTO "metrics" VALUES('test_loss',2.30836764838960428747e+00,1795545910208,'160efe6fe6c144d48a7bccdf0f220cbb',1,0);
INSERT INTO "metrics" VALUES('test_accuracy',0.125,1795545910208,'160efe6fe6c144d48a7bccdf0f220cbb',1,0);
INSERT INTO "metrics" VALUES('weight_norm',3.56838963968968680973e+00,1795545910208,'160efe6fe6c144d48a7bccdf0f220cbb',1,0);
INSERT INTO "metrics" VALUES('distance_from_init',1.99503361164696774165e-01,1795545910208,'160efe6fe6c144d48a7bccdf0f220cbb',1,0);
INSERT INTO "metrics" VALUES('updates',3.0,1795545910208,'160efe6fe6c144d48a7bccdf0f220cbb',1,0);
INSERT INTO "metrics" VALUES('fit_loss',2.21148295998573285459e+00,1795545910647,'160efe6fe6c144d48a7bccdf0f220cbb',2,0);
INSERT INTO "metrics" VALUES('fit_accuracy',0.25,1795545910647,'160efe6fe6c144d48a7bccdf0f220cbb',2,0);
INSERT INTO "metrics" VALUES('train_loss',2.21148295998573285459e+00,1795545910647,'160efe6fe6c144d48a7bccdf0f220cbb',2,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.25,1795545910647,'160efe6fe6c144d48a7bccdf0f220cbb',2,0);
INSERT INTO "metrics" VALUES('val_loss',2.29830252373968813017e+00,1795545910647,'160efe6fe6c144d48a7bccdf0f220cbb',2,0);
INSERT INTO "metrics" VALUES('val_accuracy',1.18881118881118880148e-01,1795545910647,'160efe6fe6c144d48a7bccdf0f220cbb',2,0);
INSERT INTO "metrics" VALUES('test_loss',2.25589919255839443934e+00,1795545910647,'160efe6fe6c144d48a7bccdf0f220cbb',2,0);
INSERT INTO "metrics" VALUES('test_accuracy',1.61111111111111121596e-01,1795545910647,'160efe6fe6c144d48a7bccdf0f220cbb',2,0);
INSERT INTO "metrics" VALUES('weight_norm',3.54926129633211262515e+00,1795545910647,'160efe6fe6c144d48a7bccdf0f220cbb',2,0);
INSERT INTO "metrics" VALUES('distance_from_init',5.33874820855611331715e-01,1795545910647,'160efe6fe6c144d48a7bccdf0f220cbb',2,0);
INSERT INTO "metrics" VALUES('updates',6.0,1795545910647,'160efe6fe6c144d48a7bccdf0f220cbb',2,0);
INSERT INTO "metrics" VALUES('train_loss',2.53398811817169189453e+00,1795545911023,'da6054abd7b647f1839c9e8b019eb3e7',0,0);
INSERT INTO "metrics" VALUES('train_accuracy',1.16666666666666668517e-01,1795545911023,'da6054abd7b647f1839c9e8b019eb3e7',0,0);
INSERT INTO "metrics" VALUES('val_loss',2.57355405317319840818e+00,1795545911023,'da6054abd7b647f1839c9e8b019eb3e7',0,0);
INSERT INTO "metrics" VALUES('val_accuracy',0.0979020979020979,1795545911023,'da6054abd7b647f1839c9e8b019eb3e7',0,0);
INSERT INTO "metrics" VALUES('test_loss',2.45351477331585332564e+00,1795545911023,'da6054abd7b647f1839c9e8b019eb3e7',0,0);
INSERT INTO "metrics" VALUES('test_accuracy',1.27777777777777767909e-01,1795545911023,'da6054abd7b647f1839c9e8b019eb3e7',0,0);
INSERT INTO "metrics" VALUES('mislabelled_recovered',1.73913043478260864738e-01,1795545911023,'da6054abd7b647f1839c9e8b019eb3e7',0,0);
INSERT INTO "metrics" VALUES('clean_loss',2.65655425432566083543e+00,1795545911023,'da6054abd7b647f1839c9e8b019eb3e7',0,0);
INSERT INTO "metrics" VALUES('clean_accuracy',8.10810810810810855819e-02,1795545911023,'da6054abd7b647f1839c9e8b019eb3e7',0,0);
INSERT INTO "metrics" VALUES('mislabelled_loss',2.46306591448576561731e+00,1795545911023,'da6054abd7b647f1839c9e8b019eb3e7',0,0);
INSERT INTO "metrics" VALUES('mislabelled_accuracy',1.73913043478260864738e-01,1795545911023,'da6054abd7b647f1839c9e8b019eb3e7',0,0);
INSERT INTO "metrics" VALUES('fit_loss',2.58238372405370109063e+00,1795545911023,'da6054abd7b647f1839c9e8b019eb3e7',0,0);
INSERT INTO "metrics" VALUES('fit_accuracy',1.16666666666666668517e-01,1795545911023,'da6054abd7b647f1839c9e8b019eb3e7',0,0);
INSERT INTO "metrics" VALUES('weight_norm',3.5932108023784850026e+00,1795545911023,'da6054abd7b647f1839c9e8b019eb3e7',0,0);
INSERT INTO "metrics" VALUES('distance_from_init',0.0,1795545911023,'da6054abd7b647f1839c9e8b019eb3e7',0,0);
INSERT INTO "metrics" VALUES('updates',0.0,1795545911023,'da6054abd7b647f1839c9e8b019eb3e7',0,0);
INSERT INTO "metrics" VALUES('train_loss',2.35702669421831778606e+00,1795545911051,'da6054abd7b647f1839c9e8b019eb3e7',1,0);
INSERT INTO "metrics" VALUES('train_accuracy',1.66666666666666657414e-01,1795545911051,'da6054abd7b647f1839c9e8b019eb3e7',1,0);
INSERT INTO "metrics" VALUES('val_loss',2.42884671688079833984e+00,1795545911051,'da6054abd7b647f1839c9e8b019eb3e7',1,0);
INSERT INTO "metrics" VALUES('val_accuracy',0.0979020979020979,1795545911051,'da6054abd7b647f1839c9e8b019eb3e7',1,0);
INSERT INTO "metrics" VALUES('test_loss',2.32285454968611393411e+00,1795545911051,'da6054abd7b647f1839c9e8b019eb3e7',1,0);
INSERT INTO "metrics" VALUES('test_accuracy',0.125,1795545911051,'da6054abd7b647f1839c9e8b019eb3e7',1,0);
INSERT INTO "metrics" VALUES('mislabelled_recovered',1.73913043478260864738e-01,1795545911051,'da6054abd7b647f1839c9e8b019eb3e7',1,0);
INSERT INTO "metrics" VALUES('clean_loss',2.42370713723672404071e+00,1795545911051,'da6054abd7b647f1839c9e8b019eb3e7',1,0);
INSERT INTO "metrics" VALUES('clean_accuracy',1.62162162162162171163e-01,1795545911051,'da6054abd7b647f1839c9e8b019eb3e7',1,0);
INSERT INTO "metrics" VALUES('mislabelled_loss',2.40614378970602249552e+00,1795545911051,'da6054abd7b647f1839c9e8b019eb3e7',1,0);
INSERT INTO "metrics" VALUES('mislabelled_accuracy',1.73913043478260864738e-01,1795545911051,'da6054abd7b647f1839c9e8b019eb3e7',1,0);
INSERT INTO "metrics" VALUES('fit_loss',2.41697452068328821894e+00,1795545911051,'da6054abd7b647f1839c9e8b019eb3e7',1,0);
INSERT INTO "metrics" VALUES('fit_accuracy',1.66666666666666657414e-01,1795545911051,'da6054abd7b647f1839c9e8b019eb3e7',1,0);
INSERT INTO "metrics" VALUES('weight_norm',3.56421010445762442842e+00,1795545911051,'da6054abd7b647f1839c9e8b019eb3e7',1,0);
INSERT INTO "metrics" VALUES('distance_from_init',1.74096450760959725601e-01,1795545911051,'da6054abd7b647f1839c9e8b019eb3e7',1,0);
INSERT INTO "metrics" VALUES('updates',3.0,1795545911051,'da6054abd7b647f1839c9e8b019eb3e7',1,0);
INSERT INTO "metrics" VALUES('train_loss',2.23895183404286690631e+00,1795545911103,'da6054abd7b647f1839c9e8b019eb3e7',2,0);
INSERT INTO "metrics" VALUES('train_accuracy',2.33333333333333337034e-01,1795545911103,'da6054abd7b647f1839c9e8b019eb3e7',2,0);
INSERT INTO "metrics" VALUES('val_loss',2.31475230363699102653e+00,1795545911103,'da6054abd7b647f1839c9e8b019eb3e7',2,0);
INSERT INTO "metrics" VALUES('val_accuracy',1.39860139860139870426e-01,1795545911103,'da6054abd7b647f1839c9e8b019eb3e7',2,0);
INSERT INTO "metrics" VALUES('test_loss',2.26025132702456588162e+00,1795545911103,'da6054abd7b647f1839c9e8b019eb3e7',2,0);
INSERT INTO "metrics" VALUES('test_accuracy',0.2,1795545911103,'da6054abd7b647f1839c9e8b019eb3e7',2,0);
INSERT INTO "metrics" VALUES('mislabelled_recovered',1.30434782608695648553e-01,1795545911103,'da6054abd7b647f1839c9e8b019eb3e7',2,0);
INSERT INTO "metrics" VALUES('clean_loss',2.23181859544805583084e+00,1795545911103,'da6054abd7b647f1839c9e8b019eb3e7',2,0);
INSERT INTO "metrics" VALUES('clean_accuracy',2.972972972972973138e-01,1795545911103,'da6054abd7b647f1839c9e8b019eb3e7',2,0);
INSERT INTO "metrics" VALUES('mislabelled_loss',2.34455637309862208184e+00,1795545911103,'da6054abd7b647f1839c9e8b019eb3e7',2,0);
INSERT INTO "metrics" VALUES('mislabelled_accuracy',1.73913043478260864738e-01,1795545911103,'da6054abd7b647f1839c9e8b019eb3e7',2,0);
INSERT INTO "metrics" VALUES('fit_loss',2.27503474354744,1795545911103,'da6054abd7b647f1839c9e8b019eb3e7',2,0);
INSERT INTO "metrics" VALUES('fit_accuracy',0.25,1795545911103,'da6054abd7b647f1839c9e8b019eb3e7',2,0);
INSERT INTO "metrics" VALUES('weight_norm',3.53074705748464090504e+00,1795545911103,'da6054abd7b647f1839c9e8b019eb3e7',2,0);
INSERT INTO "metrics" VALUES('distance_from_init',5.08201218206789762099e-01,1795545911103,'da6054abd7b647f1839c9e8b019eb3e7',2,0);
INSERT INTO "metrics" VALUES('updates',6.0,1795545911103,'da6054abd7b647f1839c9e8b019eb3e7',2,0);
INSERT INTO "metrics" VALUES('fit_loss',2.53398811817169189453e+00,1795545911499,'96be3e396a1f4e879d0bf9b67ba79ae4',0,0);
INSERT INTO "metrics" VALUES('fit_accuracy',1.16666666666666668517e-01,1795545911499,'96be3e396a1f4e879d0bf9b67ba79ae4',0,0);
INSERT INTO "metrics" VALUES('train_loss',2.53398811817169189453e+00,1795545911499,'96be3e396a1f4e879d0bf9b67ba79ae4',0,0);
INSERT INTO "metrics" VALUES('train_accuracy',1.16666666666666668517e-01,1795545911499,'96be3e396a1f4e879d0bf9b67ba79ae4',0,0);
INSERT INTO "metrics" VALUES('val_loss',2.57355405317319840818e+00,1795545911499,'96be3e396a1f4e879d0bf9b67ba79ae4',0,0);
INSERT INTO "metrics" VALUES('val_accuracy',0.0979020979020979,1795545911499,'96be3e396a1f4e879d0bf9b67ba79ae4',0,0);
INSERT INTO "metrics" VALUES('test_loss',2.45351477331585332564e+00,1795545911499,'96be3e396a1f4e879d0bf9b67ba79ae4',0,0);
INSERT INTO "metrics" VALUES('test_accuracy',1.27777777777777767909e-01,1795545911499,'96be3e396a1f4e879d0bf9b67ba79ae4',0,0);
INSERT INTO "metrics" VALUES('weight_norm',3.5932108023784850026e+00,1795545911499,'96be3e396a1f4e879d0bf9b67ba79ae4',0,0);
INSERT INTO "metrics" VALUES('distance_from_init',0.0,1795545911499,'96be3e396a1f4e879d0bf9b67ba79ae4',0,0);
INSERT INTO "metrics" VALUES('updates',0.0,1795545911499,'96be3e396a1f4e879d0bf9b67ba79ae4',0,0);
INSERT INTO "metrics" VALUES('fit_loss',2.3601069708665209923e+00,1795545911855,'96be3e396a1f4e879d0bf9b67ba79ae4',1,0);
INSERT INTO "metrics" VALUES('fit_accuracy',1.66666666666666657414e-01,1795545911855,'96be3e396a1f4e879d0bf9b67ba79ae4',1,0);
INSERT INTO "metrics" VALUES('train_loss',2.3601069708665209923e+00,1795545911855,'96be3e396a1f4e879d0bf9b67ba79ae4',1,0);
INSERT INTO "metrics" VALUES('train_accuracy',1.66666666666666657414e-01,1795545911855,'96be3e396a1f4e879d0bf9b67ba79ae4',1,0);
INSERT INTO "metrics" VALUES('val_loss',2.41690842171649,1795545911855,'96be3e396a1f4e879d0bf9b67ba79ae4',1,0);
INSERT INTO "metrics" VALUES('val_accuracy',0.0979020979020979,1795545911855,'96be3e396a1f4e879d0bf9b67ba79ae4',1,0);
INSERT INTO "metrics" VALUES('test_loss',2.31788242260615051648e+00,1795545911855,'96be3e396a1f4e879d0bf9b67ba79ae4',1,0);
INSERT INTO "metrics" VALUES('test_accuracy',1.19444444444444450303e-01,1795545911855,'96be3e396a1f4e879d0bf9b67ba79ae4',1,0);
INSERT INTO "metrics" VALUES('weight_norm',3.54466346774102,1795545911855,'96be3e396a1f4e879d0bf9b67ba79ae4',1,0);
INSERT INTO "metrics" VALUES('distance_from_init',2.04839503284931806481e-01,1795545911855,'96be3e396a1f4e879d0bf9b67ba79ae4',1,0);
INSERT INTO "metrics" VALUES('updates',3.0,1795545911855,'96be3e396a1f4e879d0bf9b67ba79ae4',1,0);
INSERT INTO "metrics" VALUES('fit_loss',2.27484105030695582527e+00,1795545912223,'96be3e396a1f4e879d0bf9b67ba79ae4',2,0);
INSERT INTO "metrics" VALUES('fit_accuracy',2.33333333333333337034e-01,1795545912223,'96be3e396a1f4e879d0bf9b67ba79ae4',2,0);
INSERT INTO "metrics" VALUES('train_loss',2.27484105030695582527e+00,1795545912223,'96be3e396a1f4e879d0bf9b67ba79ae4',2,0);
INSERT INTO "metrics" VALUES('train_accuracy',2.33333333333333337034e-01,1795545912223,'96be3e396a1f4e879d0bf9b67ba79ae4',2,0);
INSERT INTO "metrics" VALUES('val_loss',2.30508734629704381546e+00,1795545912223,'96be3e396a1f4e879d0bf9b67ba79ae4',2,0);
INSERT INTO "metrics" VALUES('val_accuracy',1.46853146853146848682e-01,1795545912223,'96be3e396a1f4e879d0bf9b67ba79ae4',2,0);
INSERT INTO "metrics" VALUES('test_loss',2.26696763336658468901e+00,1795545912223,'96be3e396a1f4e879d0bf9b67ba79ae4',2,0);
INSERT INTO "metrics" VALUES('test_accuracy',1.52777777777777790113e-01,1795545912223,'96be3e396a1f4e879d0bf9b67ba79ae4',2,0);
INSERT INTO "metrics" VALUES('weight_norm',3.48033111765717739771e+00,1795545912223,'96be3e396a1f4e879d0bf9b67ba79ae4',2,0);
INSERT INTO "metrics" VALUES('distance_from_init',5.44845252458357243163e-01,1795545912223,'96be3e396a1f4e879d0bf9b67ba79ae4',2,0);
INSERT INTO "metrics" VALUES('updates',6.0,1795545912223,'96be3e396a1f4e879d0bf9b67ba79ae4',2,0);
INSERT INTO "metrics" VALUES('fit_loss',2.53398811817169189453e+00,1795545912619,'e348c012c20a4d19a2f762295c265a68',0,0);
INSERT INTO "metrics" VALUES('fit_accuracy',1.16666666666666668517e-01,1795545912619,'e348c012c20a4d19a2f762295c265a68',0,0);
INSERT INTO "metrics" VALUES('train_loss',2.53398811817169189453e+00,1795545912619,'e348c012c20a4d19a2f762295c265a68',0,0);
INSERT INTO "metrics" VALUES('train_accuracy',1.16666666666666668517e-01,1795545912619,'e348c012c20a4d19a2f762295c265a68',0,0);
INSERT INTO "metrics" VALUES('val_loss',2.57355405317319840818e+00,1795545912619,'e348c012c20a4d19a2f762295c265a68',0,0);
INSERT INTO "metrics" VALUES('val_accuracy',0.0979020979020979,1795545912619,'e348c012c20a4d19a2f762295c265a68',0,0);
INSERT INTO "metrics" VALUES('test_loss',2.45351477331585332564e+00,1795545912619,'e348c012c20a4d19a2f762295c265a68',0,0);
INSERT INTO "metrics" VALUES('test_accuracy',1.27777777777777767909e-01,1795545912619,'e348c012c20a4d19a2f762295c265a68',0,0);
INSERT INTO "metrics" VALUES('weight_norm',3.5932108023784850026e+00,1795545912619,'e348c012c20a4d19a2f762295c265a68',0,0);
INSERT INTO "metrics" VALUES('distance_from_init',0.0,1795545912619,'e348c012c20a4d19a2f762295c265a68',0,0);
INSERT INTO "metrics" VALUES('updates',0.0,1795545912619,'e348c012c20a4d19a2f762295c265a68',0,0);
INSERT INTO "metrics" VALUES('fit_loss',2.32103402217229204396e+00,1795545912984,'e348c012c20a4d19a2f762295c265a68',1,0);
INSERT INTO "metrics" VALUES('fit_accuracy',1.33333333333333331482e-01,1795545912984,'e348c012c20a4d19a2f762295c265a68',1,0);
INSERT INTO "metrics" VALUES('train_loss',2.32103402217229204396e+00,1795545912984,'e348c012c20a4d19a2f762295c265a68',1,0);
INSERT INTO "metrics" VALUES('train_accuracy',1.33333333333333331482e-01,1795545912984,'e348c012c20a4d19a2f762295c265a68',1,0);
INSERT INTO "metrics" VALUES('val_loss',2.38447041278118865292e+00,1795545912984,'e348c012c20a4d19a2f762295c265a68',1,0);
INSERT INTO "metrics" VALUES('val_accuracy',1.11888111888111888014e-01,1795545912984,'e348c012c20a4d19a2f762295c265a68',1,0);
INSERT INTO "metrics" VALUES('test_loss',2.31225164896912049883e+00,1795545912984,'e348c012c20a4d19a2f762295c265a68',1,0);
INSERT INTO "metrics" VALUES('test_accuracy',1.36111111111111099392e-01,1795545912984,'e348c012c20a4d19a2f762295c265a68',1,0);
INSERT INTO "metrics" VALUES('weight_norm',3.55566034306652456464e+00,1795545912984,'e348c012c20a4d19a2f762295c265a68',1,0);
INSERT INTO "metrics" VALUES('distance_from_init',2.86342733131451476769e-01,1795545912984,'e348c012c20a4d19a2f762295c265a68',1,0);
INSERT INTO "metrics" VALUES('updates',3.0,1795545912984,'e348c012c20a4d19a2f762295c265a68',1,0);
INSERT INTO "metrics" VALUES('fit_loss',2.25021850864092520794e+00,1795545913344,'e348c012c20a4d19a2f762295c265a68',2,0);
INSERT INTO "metrics" VALUES('fit_accuracy',1.8333333333333332038e-01,1795545913344,'e348c012c20a4d19a2f762295c265a68',2,0);
INSERT INTO "metrics" VALUES('train_loss',2.25021850864092520794e+00,1795545913344,'e348c012c20a4d19a2f762295c265a68',2,0);
INSERT INTO "metrics" VALUES('train_accuracy',1.8333333333333332038e-01,1795545913344,'e348c012c20a4d19a2f762295c265a68',2,0);
INSERT INTO "metrics" VALUES('val_loss',2.31617981653947113684e+00,1795545913344,'e348c012c20a4d19a2f762295c265a68',2,0);
INSERT INTO "metrics" VALUES('val_accuracy',1.25874125874125886159e-01,1795545913344,'e348c012c20a4d19a2f762295c265a68',2,0);
INSERT INTO "metrics" VALUES('test_loss',2.28914514084657039205e+00,1795545913344,'e348c012c20a4d19a2f762295c265a68',2,0);
INSERT INTO "metrics" VALUES('test_accuracy',1.19444444444444450303e-01,1795545913344,'e348c012c20a4d19a2f762295c265a68',2,0);
INSERT INTO "metrics" VALUES('weight_norm',3.53254700013211131448e+00,1795545913344,'e348c012c20a4d19a2f762295c265a68',2,0);
INSERT INTO "metrics" VALUES('distance_from_init',6.32243333302982879473e-01,1795545913344,'e348c012c20a4d19a2f762295c265a68',2,0);
INSERT INTO "metrics" VALUES('updates',6.0,1795545913344,'e348c012c20a4d19a2f762295c265a68',2,0);
INSERT INTO "metrics" VALUES('fit_loss',2.5339861273765564853e+00,1795545913643,'9824ba9695474563a12bdddf63256f5d',0,0);
INSERT INTO "metrics" VALUES('fit_accuracy',1.16666666666666668517e-01,1795545913643,'9824ba9695474563a12bdddf63256f5d',0,0);
INSERT INTO "metrics" VALUES('train_loss',2.5339861273765564853e+00,1795545913643,'9824ba9695474563a12bdddf63256f5d',0,0);
INSERT INTO "metrics" VALUES('train_accuracy',1.16666666666666668517e-01,1795545913643,'9824ba9695474563a12bdddf63256f5d',0,0);
INSERT INTO "metrics" VALUES('val_loss',2.57355191824319495808e+00,1795545913643,'9824ba9695474563a12bdddf63256f5d',0,0);
INSERT INTO "metrics" VALUES('val_accuracy',0.0979020979020979,1795545913643,'9824ba9695474563a12bdddf63256f5d',0,0);
INSERT INTO "metrics" VALUES('test_loss',2.45351316365930749441e+00,1795545913643,'9824ba9695474563a12bdddf63256f5d',0,0);
INSERT INTO "metrics" VALUES('test_accuracy',1.27777777777777767909e-01,1795545913643,'9824ba9695474563a12bdddf63256f5d',0,0);
INSERT INTO "metrics" VALUES('weight_norm',4.11231855166029625081e+00,1795545913643,'9824ba9695474563a12bdddf63256f5d',0,0);
INSERT INTO "metrics" VALUES('distance_from_init',0.0,1795545913643,'9824ba9695474563a12bdddf63256f5d',0,0);
INSERT INTO "metrics" VALUES('updates',0.0,1795545913643,'9824ba9695474563a12bdddf63256f5d',0,0);
INSERT INTO "metrics" VALUES('fit_loss',2.41139983137448643546e+00,1795545914228,'9824ba9695474563a12bdddf63256f5d',1,0);
INSERT INTO "metrics" VALUES('fit_accuracy',1.33333333333333331482e-01,1795545914228,'9824ba9695474563a12bdddf63256f5d',1,0);
INSERT INTO "metrics" VALUES('train_loss',2.41139983137448643546e+00,1795545914228,'9824ba9695474563a12bdddf63256f5d',1,0);
INSERT INTO "metrics" VALUES('train_accuracy',1.33333333333333331482e-01,1795545914228,'9824ba9695474563a12bdddf63256f5d',1,0);
INSERT INTO "metrics" VALUES('val_loss',2.47278604474101,1795545914228,'9824ba9695474563a12bdddf63256f5d',1,0);
INSERT INTO "metrics" VALUES('val_accuracy',0.0979020979020979,1795545914228,'9824ba9695474563a12bdddf63256f5d',1,0);
INSERT INTO "metrics" VALUES('test_loss',2.3583837065431807467e+00,1795545914228,'9824ba9695474563a12bdddf63256f5d',1,0);
INSERT INTO "metrics" VALUES('test_accuracy',1.33333333333333331482e-01,1795545914228,'9824ba9695474563a12bdddf63256f5d',1,0);
INSERT INTO "metrics" VALUES('weight_norm',4.0962400557669269574e+00,1795545914228,'9824ba9695474563a12bdddf63256f5d',1,0);
INSERT INTO "metrics" VALUES('distance_from_init',1.08731639662315665573e-01,1795545914228,'9824ba9695474563a12bdddf63256f5d',1,0);
INSERT INTO "metrics" VALUES('updates',3.0,1795545914228,'9824ba9695474563a12bdddf63256f5d',1,0);
INSERT INTO "metrics" VALUES('fit_loss',2.26453479528427115141e+00,1795545914816,'9824ba9695474563a12bdddf63256f5d',2,0);
INSERT INTO "metrics" VALUES('fit_accuracy',1.8333333333333332038e-01,1795545914816,'9824ba9695474563a12bdddf63256f5d',2,0);
INSERT INTO "metrics" VALUES('train_loss',2.26453479528427115141e+00,1795545914816,'9824ba9695474563a12bdddf63256f5d',2,0);
INSERT INTO "metrics" VALUES('train_accuracy',1.8333333333333332038e-01,1795545914816,'9824ba9695474563a12bdddf63256f5d',2,0);
INSERT INTO "metrics" VALUES('val_loss',2.35524322853221779183e+00,1795545914816,'9824ba9695474563a12bdddf63256f5d',2,0);
INSERT INTO "metrics" VALUES('val_accuracy',1.39860139860139870426e-01,1795545914816,'9824ba9695474563a12bdddf63256f5d',2,0);
INSERT INTO "metrics" VALUES('test_loss',2.24974963234530545008e+00,1795545914816,'9824ba9695474563a12bdddf63256f5d',2,0);
INSERT INTO "metrics" VALUES('test_accuracy',1.47222222222222226539e-01,1795545914816,'9824ba9695474563a12bdddf63256f5d',2,0);
INSERT INTO "metrics" VALUES('weight_norm',4.06725075949641201589e+00,1795545914816,'9824ba9695474563a12bdddf63256f5d',2,0);
INSERT INTO "metrics" VALUES('distance_from_init',3.36259689509812054186e-01,1795545914816,'9824ba9695474563a12bdddf63256f5d',2,0);
INSERT INTO "metrics" VALUES('updates',6.0,1795545914816,'9824ba9695474563a12bdddf63256f5d',2,0);
INSERT INTO "metrics" VALUES('fit_loss',2.5339861273765564853e+00,1795545915123,'bb1f4cd60a8644c1984d8ef4f5599b43',0,0);
INSERT INTO "metrics" VALUES('fit_accuracy',1.16666666666666668517e-01,1795545915123,'bb1f4cd60a8644c1984d8ef4f5599b43',0,0);
INSERT INTO "metrics" VALUES('train_loss',2.5339861273765564853e+00,1795545915123,'bb1f4cd60a8644c1984d8ef4f5599b43',0,0);
INSERT INTO "metrics" VALUES('train_accuracy',1.16666666666666668517e-01,1795545915123,'bb1f4cd60a8644c1984d8ef4f5599b43',0,0);
INSERT INTO "metrics" VALUES('val_loss',2.57355191824319495808e+00,1795545915123,'bb1f4cd60a8644c1984d8ef4f5599b43',0,0);
INSERT INTO "metrics" VALUES('val_accuracy',0.0979020979020979,1795545915123,'bb1f4cd60a8644c1984d8ef4f5599b43',0,0);
INSERT INTO "metrics" VALUES('test_loss',2.45351316365930749441e+00,1795545915123,'bb1f4cd60a8644c1984d8ef4f5599b43',0,0);
INSERT INTO "metrics" VALUES('test_accuracy',1.27777777777777767909e-01,1795545915123,'bb1f4cd60a8644c1984d8ef4f5599b43',0,0);
INSERT INTO "metrics" VALUES('weight_norm',4.11231855166029625081e+00,1795545915123,'bb1f4cd60a8644c1984d8ef4f5599b43',0,0);
INSERT INTO "metrics" VALUES('distance_from_init',0.0,1795545915123,'bb1f4cd60a8644c1984d8ef4f5599b43',0,0);
INSERT INTO "metrics" VALUES('updates',0.0,1795545915123,'bb1f4cd60a8644c1984d8ef4f5599b43',0,0);
INSERT INTO "metrics" VALUES('fit_loss',2.43731811046600332915e+00,1795545915246,'bb1f4cd60a8644c1984d8ef4f5599b43',1,0);
INSERT INTO "metrics" VALUES('fit_accuracy',0.1,1795545915246,'bb1f4cd60a8644c1984d8ef4f5599b43',1,0);
INSERT INTO "metrics" VALUES('train_loss',2.43731811046600332915e+00,1795545915246,'bb1f4cd60a8644c1984d8ef4f5599b43',1,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.1,1795545915246,'bb1f4cd60a8644c1984d8ef4f5599b43',1,0);
INSERT INTO "metrics" VALUES('val_loss',2.47420527634920794923e+00,1795545915246,'bb1f4cd60a8644c1984d8ef4f5599b43',1,0);
INSERT INTO "metrics" VALUES('val_accuracy',0.0979020979020979,1795545915246,'bb1f4cd60a8644c1984d8ef4f5599b43',1,0);
INSERT INTO "metrics" VALUES('test_loss',2.36508943438529950498e+00,1795545915246,'bb1f4cd60a8644c1984d8ef4f5599b43',1,0);
INSERT INTO "metrics" VALUES('test_accuracy',1.19444444444444450303e-01,1795545915246,'bb1f4cd60a8644c1984d8ef4f5599b43',1,0);
INSERT INTO "metrics" VALUES('weight_norm',4.08062652614024745645e+00,1795545915246,'bb1f4cd60a8644c1984d8ef4f5599b43',1,0);
INSERT INTO "metrics" VALUES('distance_from_init',1.44653588770377539152e-01,1795545915246,'bb1f4cd60a8644c1984d8ef4f5599b43',1,0);
INSERT INTO "metrics" VALUES('updates',3.0,1795545915246,'bb1f4cd60a8644c1984d8ef4f5599b43',1,0);
INSERT INTO "metrics" VALUES('fit_loss',2.34809106985727966687e+00,1795545915260,'bb1f4cd60a8644c1984d8ef4f5599b43',2,0);
INSERT INTO "metrics" VALUES('fit_accuracy',1.33333333333333331482e-01,1795545915260,'bb1f4cd60a8644c1984d8ef4f5599b43',2,0);
INSERT INTO "metrics" VALUES('train_loss',2.34809106985727966687e+00,1795545915260,'bb1f4cd60a8644c1984d8ef4f5599b43',2,0);
INSERT INTO "metrics" VALUES('train_accuracy',1.33333333333333331482e-01,1795545915260,'bb1f4cd60a8644c1984d8ef4f5599b43',2,0);
INSERT INTO "metrics" VALUES('val_loss',2.39929355524636633845e+00,1795545915260,'bb1f4cd60a8644c1984d8ef4f5599b43',2,0);
INSERT INTO "metrics" VALUES('val_accuracy',8.39160839160839194805e-02,1795545915260,'bb1f4cd60a8644c1984d8ef4f5599b43',2,0);
INSERT INTO "metrics" VALUES('test_loss',2.304658335447311579e+00,1795545915260,'bb1f4cd60a8644c1984d8ef4f5599b43',2,0);
INSERT INTO "metrics" VALUES('test_accuracy',1.27777777777777767909e-01,1795545915260,'bb1f4cd60a8644c1984d8ef4f5599b43',2,0);
INSERT INTO "metrics" VALUES('weight_norm',4.02502894072746641995e+00,1795545915260,'bb1f4cd60a8644c1984d8ef4f5599b43',2,0);
INSERT INTO "metrics" VALUES('distance_from_init',3.54079382670354603224e-01,1795545915260,'bb1f4cd60a8644c1984d8ef4f5599b43',2,0);
INSERT INTO "metrics" VALUES('updates',6.0,1795545915260,'bb1f4cd60a8644c1984d8ef4f5599b43',2,0);
INSERT INTO "metrics" VALUES('fit_loss',2.47169673442840576171e-01,1795545936811,'c09ab29489894af0a70c840d1d277f1f',0,0);
INSERT INTO "metrics" VALUES('train_loss',2.47169673442840576171e-01,1795545936811,'c09ab29489894af0a70c840d1d277f1f',0,0);
INSERT INTO "metrics" VALUES('test_loss',2.70945026311609493685e-01,1795545936811,'c09ab29489894af0a70c840d1d277f1f',0,0);
INSERT INTO "metrics" VALUES('weight_norm',1.20501588907770029734e+00,1795545936811,'c09ab29489894af0a70c840d1d277f1f',0,0);
INSERT INTO "metrics" VALUES('distance_from_init',0.0,1795545936811,'c09ab29489894af0a70c840d1d277f1f',0,0);
INSERT INTO "metrics" VALUES('updates',0.0,1795545936811,'c09ab29489894af0a70c840d1d277f1f',0,0);
INSERT INTO "metrics" VALUES('fit_loss',1.80922262370586395263e-02,1795545937823,'c09ab29489894af0a70c840d1d277f1f',1,0);
INSERT INTO "metrics" VALUES('train_loss',1.80922262370586395263e-02,1795545937823,'c09ab29489894af0a70c840d1d277f1f',1,0);
INSERT INTO "metrics" VALUES('test_loss',4.31538378612862719152e-02,1795545937823,'c09ab29489894af0a70c840d1d277f1f',1,0);
INSERT INTO "metrics" VALUES('weight_norm',9.86097192326084726055e-01,1795545937823,'c09ab29489894af0a70c840d1d277f1f',1,0);
INSERT INTO "metrics" VALUES('distance_from_init',7.82775453629358852758e-01,1795545937823,'c09ab29489894af0a70c840d1d277f1f',1,0);
INSERT INTO "metrics" VALUES('updates',20.0,1795545937823,'c09ab29489894af0a70c840d1d277f1f',1,0);
INSERT INTO "metrics" VALUES('fit_loss',9.44177340716123580932e-03,1795545938909,'c09ab29489894af0a70c840d1d277f1f',2,0);
INSERT INTO "metrics" VALUES('train_loss',9.44177340716123580932e-03,1795545938909,'c09ab29489894af0a70c840d1d277f1f',2,0);
INSERT INTO "metrics" VALUES('test_loss',2.84266207988063505929e-02,1795545938909,'c09ab29489894af0a70c840d1d277f1f',2,0);
INSERT INTO "metrics" VALUES('weight_norm',9.52873568395467440694e-01,1795545938909,'c09ab29489894af0a70c840d1d277f1f',2,0);
INSERT INTO "metrics" VALUES('distance_from_init',9.2900784389622270698e-01,1795545938909,'c09ab29489894af0a70c840d1d277f1f',2,0);
INSERT INTO "metrics" VALUES('updates',40.0,1795545938909,'c09ab29489894af0a70c840d1d277f1f',2,0);
INSERT INTO "metrics" VALUES('fit_loss',3.22710335254669189453e-01,1795545939544,'236557cae0944ba4bf6542ffe6e00186',0,0);
INSERT INTO "metrics" VALUES('train_loss',3.22710335254669189453e-01,1795545939544,'236557cae0944ba4bf6542ffe6e00186',0,0);
INSERT INTO "metrics" VALUES('test_loss',5.42410510116153266046e-01,1795545939544,'236557cae0944ba4bf6542ffe6e00186',0,0);
INSERT INTO "metrics" VALUES('weight_norm',2.47077694669923042525e+00,1795545939544,'236557cae0944ba4bf6542ffe6e00186',0,0);
INSERT INTO "metrics" VALUES('distance_from_init',0.0,1795545939544,'236557cae0944ba4bf6542ffe6e00186',0,0);
INSERT INTO "metrics" VALUES('updates',0.0,1795545939544,'236557cae0944ba4bf6542ffe6e00186',0,0);
INSERT INTO "metrics" VALUES('fit_loss',3.23749743402004241943e-02,1795545942100,'236557cae0944ba4bf6542ffe6e00186',1,0);
INSERT INTO "metrics" VALUES('train_loss',3.23749743402004241943e-02,1795545942100,'236557cae0944ba4bf6542ffe6e00186',1,0);
INSERT INTO "metrics" VALUES('test_loss',1.43853960931301122494e-01,1795545942100,'236557cae0944ba4bf6542ffe6e00186',1,0);
INSERT INTO "metrics" VALUES('weight_norm',2.37339199984616433525e+00,1795545942100,'236557cae0944ba4bf6542ffe6e00186',1,0);
INSERT INTO "metrics" VALUES('distance_from_init',8.61534358790604137823e-01,1795545942100,'236557cae0944ba4bf6542ffe6e00186',1,0);
INSERT INTO "metrics" VALUES('updates',20.0,1795545942100,'236557cae0944ba4bf6542ffe6e00186',1,0);
INSERT INTO "metrics" VALUES('fit_loss',1.84325948357582092285e-02,1795545944763,'236557cae0944ba4bf6542ffe6e00186',2,0);
INSERT INTO "metrics" VALUES('train_loss',1.84325948357582092285e-02,1795545944763,'236557cae0944ba4bf6542ffe6e00186',2,0);
INSERT INTO "metrics" VALUES('test_loss',1.17027807773815259451e-01,1795545944763,'236557cae0944ba4bf6542ffe6e00186',2,0);
INSERT INTO "metrics" VALUES('weight_norm',2.30527478048026157608e+00,1795545944763,'236557cae0944ba4bf6542ffe6e00186',2,0);
INSERT INTO "metrics" VALUES('distance_from_init',1.00476884868415283769e+00,1795545944763,'236557cae0944ba4bf6542ffe6e00186',2,0);
INSERT INTO "metrics" VALUES('updates',40.0,1795545944763,'236557cae0944ba4bf6542ffe6e00186',2,0);
INSERT INTO "metrics" VALUES('fit_loss',2.37359059810638406418e+00,1795545982531,'f584759d90bc4ba990b5b8aedad41472',0,0);
INSERT INTO "metrics" VALUES('fit_accuracy',0.08,1795545982531,'f584759d90bc4ba990b5b8aedad41472',0,0);
INSERT INTO "metrics" VALUES('train_loss',2.37359059810638406418e+00,1795545982531,'f584759d90bc4ba990b5b8aedad41472',0,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.08,1795545982531,'f584759d90bc4ba990b5b8aedad41472',0,0);
INSERT INTO "metrics" VALUES('val_loss',2.32576925604493478516e+00,1795545982531,'f584759d90bc4ba990b5b8aedad41472',0,0);
INSERT INTO "metrics" VALUES('val_accuracy',1.04895104895104895881e-01,1795545982531,'f584759d90bc4ba990b5b8aedad41472',0,0);
INSERT INTO "metrics" VALUES('test_loss',2.31165905462370968592e+00,1795545982531,'f584759d90bc4ba990b5b8aedad41472',0,0);
INSERT INTO "metrics" VALUES('test_accuracy',1.0277777777777777346e-01,1795545982531,'f584759d90bc4ba990b5b8aedad41472',0,0);
INSERT INTO "metrics" VALUES('control_loss',2.35318001500376450252e+00,1795545982531,'f584759d90bc4ba990b5b8aedad41472',0,0);
INSERT INTO "metrics" VALUES('control_accuracy',7.6923076923076927347e-02,1795545982531,'f584759d90bc4ba990b5b8aedad41472',0,0);
INSERT INTO "metrics" VALUES('weight_norm',3.5932108023784850026e+00,1795545982531,'f584759d90bc4ba990b5b8aedad41472',0,0);
INSERT INTO "metrics" VALUES('distance_from_init',0.0,1795545982531,'f584759d90bc4ba990b5b8aedad41472',0,0);
INSERT INTO "metrics" VALUES('updates',0.0,1795545982531,'f584759d90bc4ba990b5b8aedad41472',0,0);
INSERT INTO "metrics" VALUES('fit_loss',2.37247680902481095088e+00,1795545982807,'f584759d90bc4ba990b5b8aedad41472',1,0);
INSERT INTO "metrics" VALUES('fit_accuracy',0.08,1795545982807,'f584759d90bc4ba990b5b8aedad41472',1,0);
INSERT INTO "metrics" VALUES('train_loss',2.37247680902481095088e+00,1795545982807,'f584759d90bc4ba990b5b8aedad41472',1,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.08,1795545982807,'f584759d90bc4ba990b5b8aedad41472',1,0);
INSERT INTO "metrics" VALUES('val_loss',2.32526526667855,1795545982807,'f584759d90bc4ba990b5b8aedad41472',1,0);
INSERT INTO "metrics" VALUES('val_accuracy',1.04895104895104895881e-01,1795545982807,'f584759d90bc4ba990b5b8aedad41472',1,0);
INSERT INTO "metrics" VALUES('test_loss',2.31111361218823319063e+00,1795545982807,'f584759d90bc4ba990b5b8aedad41472',1,0);
INSERT INTO "metrics" VALUES('test_accuracy',0.1,1795545982807,'f584759d90bc4ba990b5b8aedad41472',1,0);
INSERT INTO "metrics" VALUES('control_loss',2.35238618283838674116e+00,1795545982807,'f584759d90bc4ba990b5b8aedad41472',1,0);
INSERT INTO "metrics" VALUES('control_accuracy',7.6923076923076927347e-02,1795545982807,'f584759d90bc4ba990b5b8aedad41472',1,0);
INSERT INTO "metrics" VALUES('weight_norm',3.59296569237175278388e+00,1795545982807,'f584759d90bc4ba990b5b8aedad41472',1,0);
INSERT INTO "metrics" VALUES('distance_from_init',2.75542085759248244966e-03,1795545982807,'f584759d90bc4ba990b5b8aedad41472',1,0);
INSERT INTO "metrics" VALUES('updates',2.0,1795545982807,'f584759d90bc4ba990b5b8aedad41472',1,0);
INSERT INTO "metrics" VALUES('fit_loss',2.37139509677886950456e+00,1795545983123,'f584759d90bc4ba990b5b8aedad41472',2,0);
INSERT INTO "metrics" VALUES('fit_accuracy',0.08,1795545983123,'f584759d90bc4ba990b5b8aedad41472',2,0);
INSERT INTO "metrics" VALUES('train_loss',2.37139509677886950456e+00,1795545983123,'f584759d90bc4ba990b5b8aedad41472',2,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.08,1795545983123,'f584759d90bc4ba990b5b8aedad41472',2,0);
INSERT INTO "metrics" VALUES('val_loss',2.32482256505872841856e+00,1795545983123,'f584759d90bc4ba990b5b8aedad41472',2,0);
INSERT INTO "metrics" VALUES('val_accuracy',1.04895104895104895881e-01,1795545983123,'f584759d90bc4ba990b5b8aedad41472',2,0);
INSERT INTO "metrics" VALUES('test_loss',2.31059492296642732256e+00,1795545983123,'f584759d90bc4ba990b5b8aedad41472',2,0);
INSERT INTO "metrics" VALUES('test_accuracy',0.1,1795545983123,'f584759d90bc4ba990b5b8aedad41472',2,0);
INSERT INTO "metrics" VALUES('control_loss',2.3516188893284830641e+00,1795545983123,'f584759d90bc4ba990b5b8aedad41472',2,0);
INSERT INTO "metrics" VALUES('control_accuracy',7.6923076923076927347e-02,1795545983123,'f584759d90bc4ba990b5b8aedad41472',2,0);
INSERT INTO "metrics" VALUES('weight_norm',3.59280523132028095645e+00,1795545983123,'f584759d90bc4ba990b5b8aedad41472',2,0);
INSERT INTO "metrics" VALUES('distance_from_init',5.23129685331903595407e-03,1795545983123,'f584759d90bc4ba990b5b8aedad41472',2,0);
INSERT INTO "metrics" VALUES('updates',4.0,1795545983123,'f584759d90bc4ba990b5b8aedad41472',2,0);
INSERT INTO "metrics" VALUES('fit_loss',2.37359059810638406418e+00,1795545982625,'4e8a6f3947dd4af3947d9c7949028ce0',0,0);
INSERT INTO "metrics" VALUES('fit_accuracy',0.08,1795545982625,'4e8a6f3947dd4af3947d9c7949028ce0',0,0);
INSERT INTO "metrics" VALUES('train_loss',2.37359059810638406418e+00,1795545982625,'4e8a6f3947dd4af3947d9c7949028ce0',0,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.08,1795545982625,'4e8a6f3947dd4af3947d9c7949028ce0',0,0);
INSERT INTO "metrics" VALUES('val_loss',2.3257692568785661713e+00,1795545982625,'4e8a6f3947dd4af3947d9c7949028ce0',0,0);
INSERT INTO "metrics" VALUES('val_accuracy',1.04895104895104895881e-01,1795545982625,'4e8a6f3947dd4af3947d9c7949028ce0',0,0);
INSERT INTO "metrics" VALUES('test_loss',2.31165905462370968592e+00,1795545982625,'4e8a6f3947dd4af3947d9c7949028ce0',0,0);
INSERT INTO "metrics" VALUES('test_accuracy',1.0277777777777777346e-01,1795545982625,'4e8a6f3947dd4af3947d9c7949028ce0',0,0);
INSERT INTO "metrics" VALUES('control_loss',2.35318001333650173023e+00,1795545982625,'4e8a6f3947dd4af3947d9c7949028ce0',0,0);
INSERT INTO "metrics" VALUES('control_accuracy',7.6923076923076927347e-02,1795545982625,'4e8a6f3947dd4af3947d9c7949028ce0',0,0);
INSERT INTO "metrics" VALUES('weight_norm',3.5932108023784850026e+00,1795545982625,'4e8a6f3947dd4af3947d9c7949028ce0',0,0);
INSERT INTO "metrics" VALUES('distance_from_init',0.0,1795545982625,'4e8a6f3947dd4af3947d9c7949028ce0',0,0);
INSERT INTO "metrics" VALUES('updates',0.0,1795545982625,'4e8a6f3947dd4af3947d9c7949028ce0',0,0);
INSERT INTO "metrics" VALUES('fit_loss',2.49791951179504412294e+00,1795545982807,'4e8a6f3947dd4af3947d9c7949028ce0',1,0);
INSERT INTO "metrics" VALUES('fit_accuracy',0.16,1795545982807,'4e8a6f3947dd4af3947d9c7949028ce0',1,0);
INSERT INTO "metrics" VALUES('train_loss',2.49791951179504412294e+00,1795545982807,'4e8a6f3947dd4af3947d9c7949028ce0',1,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.16,1795545982807,'4e8a6f3947dd4af3947d9c7949028ce0',1,0);
INSERT INTO "metrics" VALUES('val_loss',2.76974012551607806642e+00,1795545982807,'4e8a6f3947dd4af3947d9c7949028ce0',1,0);
INSERT INTO "metrics" VALUES('val_accuracy',6.29370629370629430798e-02,1795545982807,'4e8a6f3947dd4af3947d9c7949028ce0',1,0);
INSERT INTO "metrics" VALUES('test_loss',2.83979501624902086476e+00,1795545982807,'4e8a6f3947dd4af3947d9c7949028ce0',1,0);
INSERT INTO "metrics" VALUES('test_accuracy',9.72222222222222237641e-02,1795545982807,'4e8a6f3947dd4af3947d9c7949028ce0',1,0);
INSERT INTO "metrics" VALUES('control_loss',2.70019964154783664866e+00,1795545982807,'4e8a6f3947dd4af3947d9c7949028ce0',1,0);
INSERT INTO "metrics" VALUES('control_accuracy',1.32867132867132864415e-01,1795545982807,'4e8a6f3947dd4af3947d9c7949028ce0',1,0);
INSERT INTO "metrics" VALUES('weight_norm',2.47151481492471951644e+01,1795545982807,'4e8a6f3947dd4af3947d9c7949028ce0',1,0);
INSERT INTO "metrics" VALUES('distance_from_init',2.4675624931323493882e+01,1795545982807,'4e8a6f3947dd4af3947d9c7949028ce0',1,0);
INSERT INTO "metrics" VALUES('updates',2.0,1795545982807,'4e8a6f3947dd4af3947d9c7949028ce0',1,0);
INSERT INTO "metrics" VALUES('fit_loss',2.33292464733123772191e+00,1795545983123,'4e8a6f3947dd4af3947d9c7949028ce0',2,0);
INSERT INTO "metrics" VALUES('fit_accuracy',0.1,1795545983123,'4e8a6f3947dd4af3947d9c7949028ce0',2,0);
INSERT INTO "metrics" VALUES('train_loss',2.33292464733123772191e+00,1795545983123,'4e8a6f3947dd4af3947d9c7949028ce0',2,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.1,1795545983123,'4e8a6f3947dd4af3947d9c7949028ce0',2,0);
INSERT INTO "metrics" VALUES('val_loss',2.56200669028542238336e+00,1795545983123,'4e8a6f3947dd4af3947d9c7949028ce0',2,0);
INSERT INTO "metrics" VALUES('val_accuracy',6.29370629370629430798e-02,1795545983123,'4e8a6f3947dd4af3947d9c7949028ce0',2,0);
INSERT INTO "metrics" VALUES('test_loss',2.55503931012418528112e+00,1795545983123,'4e8a6f3947dd4af3947d9c7949028ce0',2,0);
INSERT INTO "metrics" VALUES('test_accuracy',0.1,1795545983123,'4e8a6f3947dd4af3947d9c7949028ce0',2,0);
INSERT INTO "metrics" VALUES('control_loss',2.48603780369658577953e+00,1795545983123,'4e8a6f3947dd4af3947d9c7949028ce0',2,0);
INSERT INTO "metrics" VALUES('control_accuracy',0.0979020979020979,1795545983123,'4e8a6f3947dd4af3947d9c7949028ce0',2,0);
INSERT INTO "metrics" VALUES('weight_norm',3.88850281035993177169e+01,1795545983123,'4e8a6f3947dd4af3947d9c7949028ce0',2,0);
INSERT INTO "metrics" VALUES('distance_from_init',3.88498433164827687846e+01,1795545983123,'4e8a6f3947dd4af3947d9c7949028ce0',2,0);
INSERT INTO "metrics" VALUES('updates',4.0,1795545983123,'4e8a6f3947dd4af3947d9c7949028ce0',2,0);
INSERT INTO "metrics" VALUES('train_loss',2.3249962532520296321e+00,1795547171571,'628de87119554ee293245f3d4847bd95',0,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.08,1795547171571,'628de87119554ee293245f3d4847bd95',0,0);
INSERT INTO "metrics" VALUES('val_loss',2.33657709035006444509e+00,1795547171571,'628de87119554ee293245f3d4847bd95',0,0);
INSERT INTO "metrics" VALUES('val_accuracy',9.09090909090909116141e-02,1795547171571,'628de87119554ee293245f3d4847bd95',0,0);
INSERT INTO "metrics" VALUES('test_loss',2.33699698845545444925e+00,1795547171571,'628de87119554ee293245f3d4847bd95',0,0);
INSERT INTO "metrics" VALUES('test_accuracy',1.1388888888888888673e-01,1795547171571,'628de87119554ee293245f3d4847bd95',0,0);
INSERT INTO "metrics" VALUES('control_loss',2.36626533361581659065e+00,1795547171571,'628de87119554ee293245f3d4847bd95',0,0);
INSERT INTO "metrics" VALUES('control_accuracy',1.18881118881118880148e-01,1795547171571,'628de87119554ee293245f3d4847bd95',0,0);
INSERT INTO "metrics" VALUES('fit_loss',2.31716377035431220221e+00,1795547171571,'628de87119554ee293245f3d4847bd95',0,0);
INSERT INTO "metrics" VALUES('fit_accuracy',1.15217391304347827052e-01,1795547171571,'628de87119554ee293245f3d4847bd95',0,0);
INSERT INTO "metrics" VALUES('weight_norm',4.11634702868017843258e+00,1795547171571,'628de87119554ee293245f3d4847bd95',0,0);
INSERT INTO "metrics" VALUES('distance_from_init',0.0,1795547171571,'628de87119554ee293245f3d4847bd95',0,0);
INSERT INTO "metrics" VALUES('updates',0.0,1795547171571,'628de87119554ee293245f3d4847bd95',0,0);
INSERT INTO "metrics" VALUES('grad_norm',3.58602732419967651367e-01,1795547172285,'628de87119554ee293245f3d4847bd95',0,0);
INSERT INTO "metrics" VALUES('weight_norm/1',2.98694529912322703779e+00,1795547172285,'628de87119554ee293245f3d4847bd95',0,0);
INSERT INTO "metrics" VALUES('distance_from_init/1',0.0,1795547172285,'628de87119554ee293245f3d4847bd95',0,0);
INSERT INTO "metrics" VALUES('weight_norm/3',2.83239662486908594374e+00,1795547172285,'628de87119554ee293245f3d4847bd95',0,0);
INSERT INTO "metrics" VALUES('distance_from_init/3',0.0,1795547172285,'628de87119554ee293245f3d4847bd95',0,0);
INSERT INTO "metrics" VALUES('train_loss',2.28215347170829785383e+00,1795547217535,'628de87119554ee293245f3d4847bd95',15,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.09,1795547217535,'628de87119554ee293245f3d4847bd95',15,0);
INSERT INTO "metrics" VALUES('val_loss',2.31515477253840540328e+00,1795547217535,'628de87119554ee293245f3d4847bd95',15,0);
INSERT INTO "metrics" VALUES('val_accuracy',8.39160839160839194805e-02,1795547217535,'628de87119554ee293245f3d4847bd95',15,0);
INSERT INTO "metrics" VALUES('test_loss',2.31122561395168313325e+00,1795547217535,'628de87119554ee293245f3d4847bd95',15,0);
INSERT INTO "metrics" VALUES('test_accuracy',1.05555555555555555247e-01,1795547217535,'628de87119554ee293245f3d4847bd95',15,0);
INSERT INTO "metrics" VALUES('control_loss',2.31497608031426294061e+00,1795547217535,'628de87119554ee293245f3d4847bd95',15,0);
INSERT INTO "metrics" VALUES('control_accuracy',1.25874125874125886159e-01,1795547217535,'628de87119554ee293245f3d4847bd95',15,0);
INSERT INTO "metrics" VALUES('fit_loss',2.27868628916533122463e+00,1795547217535,'628de87119554ee293245f3d4847bd95',15,0);
INSERT INTO "metrics" VALUES('fit_accuracy',1.34782608695652172947e-01,1795547217535,'628de87119554ee293245f3d4847bd95',15,0);
INSERT INTO "metrics" VALUES('weight_norm',4.13660764740939157491e+00,1795547217535,'628de87119554ee293245f3d4847bd95',15,0);
INSERT INTO "metrics" VALUES('distance_from_init',5.64258279070466217675e-01,1795547217535,'628de87119554ee293245f3d4847bd95',15,0);
INSERT INTO "metrics" VALUES('updates',150.0,1795547217535,'628de87119554ee293245f3d4847bd95',15,0);
INSERT INTO "metrics" VALUES('train_loss',2.28123286485672,1795547304319,'43720c78b8a74c8abb60480c20bba592',0,0);
INSERT INTO "metrics" VALUES('train_accuracy',0.12,1795547304319,'43720c78b8a74c8abb60480c20bba592',0,0);
INSERT INTO "metrics" VALUES('val_loss',2.29591663567336290441e+00,1795547304319,'43720c78b8a74c8abb60480c20bba592',0,0);
INSERT INTO "metrics" VALUES('val_accuracy',8.39160839160839194805e-02,1795547304319,'43720c78b8a74c8abb60480c20bba592',0,0);
INSERT INTO "metrics" VALUES('test_loss',2.33022540178563852819e+00,1795547304319,'43720c78b8a74c8abb60480c20bba592',0,0);
INSERT INTO "metrics" VALUES('test_accuracy',7.22222222222222154375e-02,1795547304319,'43720c78b8a74c8abb60480c20bba592',0,0);
INSERT INTO "metrics" VALUES('control_loss',2.29336595285188904469e+00,1795547304319,'43720c78b8a74c8abb60480c20bba592',0,0);
INSERT INTO "metrics" VALUES('control_accuracy',9.09090909090909116141e-02,1795547304319,'43720c78b8a74c8abb60480c20bba592',0,0);
INSERT INTO "metrics" VALUES('fit_loss',2.3415983210439268447e+00,1795547304319,'43720c78b8a74c8abb60480c20bba592',0,0);
INSERT INTO "metrics" VALUES('fit_accuracy',9.78260869565217433541e-02,1795547304319,'43720c78b8a74c8abb60480c20bba592',0,0);
INSERT INTO "metrics" VALUES('weight_norm',4.31669457161260261557e+00,1795547304319,'43720c78b8a74c8abb60480c20bba592',0,0);
INSERT INTO "metrics" VALUES('distance_from_init',0.0,1795547304319,'43720c78b8a74c8abb60480c20bba592',0,0);
INSERT INTO "metrics" VALUES('updates',0.0,1795547304319,'43720c78b8a74c8abb60480c20bba592',0,0);
CREATE TABLE "model_definitions" (
	model_definition_id VARCHAR(36) NOT NULL, 
	name VARCHAR(255) NOT NULL, 
	secret_id VARCHAR(36), 
	provider VARCHAR(64) NOT NULL, 
	model_name VARCHAR(256) NOT NULL, 
	created_by VARCHAR(255), 
	created_at BIGINT NOT NULL, 
	last_updated_by VARCHAR(255), 
	last_updated_at BIGINT NOT NULL, 
	workspace VARCHAR(63) DEFAULT 'default' NOT NULL, 
	CONSTRAINT model_definitions_pk PRIMARY KEY (model_definition_id), 
	CONSTRAINT fk_model_definitions_secret_id FOREIGN KEY(secret_id) REFERENCES secrets (secret_id) ON DELETE SET NULL, 
	CONSTRAINT uq_model_definitions_workspace_name UNIQUE (workspace, name)
);
CREATE TABLE "model_version_tags" (
	"key" VARCHAR(250) NOT NULL, 
	value TEXT, 
	name VARCHAR(256) NOT NULL, 
	version INTEGER NOT NULL, 
	workspace VARCHAR(63) DEFAULT 'default' NOT NULL, 
	CONSTRAINT model_version_tag_pk PRIMARY KEY (workspace, "key", name, version), 
	CONSTRAINT fk_model_version_tags_model_versions FOREIGN KEY(workspace, name, version) REFERENCES model_versions (workspace, name, version) ON UPDATE CASCADE
);
CREATE TABLE "model_versions" (
	name VARCHAR(256) NOT NULL, 
	version INTEGER NOT NULL, 
	creation_time BIGINT, 
	last_updated_time BIGINT, 
	description VARCHAR(5000), 
	user_id VARCHAR(256), 
	current_stage VARCHAR(20), 
	source VARCHAR(500), 
	run_id VARCHAR(32), 
	status VARCHAR(20), 
	status_message VARCHAR(500), 
	run_link VARCHAR(500), 
	storage_location VARCHAR(500), 
	workspace VARCHAR(63) DEFAULT 'default' NOT NULL, 
	CONSTRAINT model_version_pk PRIMARY KEY (workspace, name, version), 
	CONSTRAINT fk_model_versions_registered_models FOREIGN KEY(workspace, name) REFERENCES registered_models (workspace, name) ON UPDATE CASCADE
);
CREATE TABLE online_scoring_configs (
	online_scoring_config_id VARCHAR(36) NOT NULL, 
	scorer_id VARCHAR(36) NOT NULL, 
	sample_rate FLOAT NOT NULL, 
	experiment_id INTEGER NOT NULL, 
	filter_string TEXT, 
	CONSTRAINT online_scoring_config_pk PRIMARY KEY (online_scoring_config_id), 
	CONSTRAINT fk_online_scoring_configs_scorer_id FOREIGN KEY(scorer_id) REFERENCES scorers (scorer_id) ON DELETE CASCADE, 
	CONSTRAINT fk_online_scoring_configs_experiment_id FOREIGN KEY(experiment_id) REFERENCES experiments (experiment_id)
);
CREATE TABLE "params" (
	"key" VARCHAR(250) NOT NULL, 
	value VARCHAR(8000) NOT NULL, 
	run_uuid VARCHAR(32) NOT NULL, 
	CONSTRAINT param_pk PRIMARY KEY ("key", run_uuid), 
	FOREIGN KEY(run_uuid) REFERENCES runs (run_uuid)
);
INSERT INTO "params" VALUES('preset','quick','ccc9a807aaf8474eabb391f737c75087');
INSERT INTO "params" VALUES('gpus','','ccc9a807aaf8474eabb391f737c75087');
INSERT INTO "params" VALUES('device','None','ccc9a807aaf8474eabb391f737c75087');
INSERT INTO "params" VALUES('workers','1','ccc9a807aaf8474eabb391f737c75087');
INSERT INTO "params" VALUES('stack','None','ccc9a807aaf8474eabb391f737c75087');
INSERT INTO "params" VALUES('tracking_uri','None','ccc9a807aaf8474eabb391f737c75087');
INSERT INTO "params" VALUES('data_dir','None','ccc9a807aaf8474eabb391f737c75087');
INSERT INTO "params" VALUES('eval_every','None','ccc9a807aaf8474eabb391f737c75087');
INSERT INTO "params" VALUES('step_every','off','ccc9a807aaf8474eabb391f737c75087');
INSERT INTO "params" VALUES('step_evaluate','False','ccc9a807aaf8474eabb391f737c75087');
INSERT INTO "params" VALUES('figures','True','ccc9a807aaf8474eabb391f737c75087');
INSERT INTO "params" VALUES('dry_run','False','ccc9a807aaf8474eabb391f737c75087');
INSERT INTO "params" VALUES('rerun','False','ccc9a807aaf8474eabb391f737c75087');
INSERT INTO "params" VALUES('quiet','True','ccc9a807aaf8474eabb391f737c75087');
INSERT INTO "params" VALUES('arch','mlp','ccc9a807aaf8474eabb391f737c75087');
INSERT INTO "params" VALUES('width','4','ccc9a807aaf8474eabb391f737c75087');
INSERT INTO "params" VALUES('depth','None','ccc9a807aaf8474eabb391f737c75087');
INSERT INTO "params" VALUES('padding','same','ccc9a807aaf8474eabb391f737c75087');
INSERT INTO "params" VALUES('init','xavier','ccc9a807aaf8474eabb391f737c75087');
INSERT INTO "params" VALUES('optimizer','adam','ccc9a807aaf8474eabb391f737c75087');
INSERT INTO "params" VALUES('lr','','ccc9a807aaf8474eabb391f737c75087');
INSERT INTO "params" VALUES('momentum','0.0','ccc9a807aaf8474eabb391f737c75087');
INSERT INTO "params" VALUES('schedule','constant','ccc9a807aaf8474eabb391f737c75087');
INSERT INTO "params" VALUES('batch_size','50','ccc9a807aaf8474eabb391f737c75087');
INSERT INTO "params" VALUES('weight_decay','0.0','ccc9a807aaf8474eabb391f737c75087');
INSERT INTO "params" VALUES('decoupled','False','ccc9a807aaf8474eabb391f737c75087');
INSERT INTO "params" VALUES('epochs','3','ccc9a807aaf8474eabb391f737c75087');
INSERT INTO "params" VALUES('steps','50000','ccc9a807aaf8474eabb391f737c75087');
INSERT INTO "params" VALUES('hold','0','ccc9a807aaf8474eabb391f737c75087');
INSERT INTO "params" VALUES('loss_target','0.0','ccc9a807aaf8474eabb391f737c75087');
INSERT INTO "params" VALUES('dtype','float32','ccc9a807aaf8474eabb391f737c75087');
INSERT INTO "params" VALUES('dataset','digits','ccc9a807aaf8474eabb391f737c75087');
INSERT INTO "params" VALUES('train_size','100','ccc9a807aaf8474eabb391f737c75087');
INSERT INTO "params" VALUES('val_size','None','ccc9a807aaf8474eabb391f737c75087');
INSERT INTO "params" VALUES('control_size','None','ccc9a807aaf8474eabb391f737c75087');
INSERT INTO "params" VALUES('split_seed','0','ccc9a807aaf8474eabb391f737c75087');
INSERT INTO "params" VALUES('normalisation','unit','ccc9a807aaf8474eabb391f737c75087');
INSERT INTO "params" VALUES('replicas','2','ccc9a807aaf8474eabb391f737c75087');
INSERT INTO "params" VALUES('seed','0','ccc9a807aaf8474eabb391f737c75087');
INSERT INTO "params" VALUES('arms','normal,extreme','ccc9a807aaf8474eabb391f737c75087');
INSERT INTO "params" VALUES('copies','None','ccc9a807aaf8474eabb391f737c75087');
INSERT INTO "params" VALUES('dataset','digits','1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "params" VALUES('train_size','100','1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "params" VALUES('val_size','143','1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "params" VALUES('control_size','143','1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "params" VALUES('split_seed','0','1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "params" VALUES('normalisation','unit','1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "params" VALUES('classes','10','1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "params" VALUES('arch','mlp','1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "params" VALUES('width','4','1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "params" VALUES('depth','1','1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "params" VALUES('padding','same','1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "params" VALUES('units','-','1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "params" VALUES('crop','0','1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "params" VALUES('pixels','true','1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "params" VALUES('init','xavier','1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "params" VALUES('norm','own','1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "params" VALUES('dropout','0.0','1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "params" VALUES('augment','none','1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "params" VALUES('optimizer','adam','1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "params" VALUES('lr','0.001','1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "params" VALUES('momentum','0.0','1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "params" VALUES('weight_decay','0.0','1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "params" VALUES('decoupled','False','1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "params" VALUES('schedule','constant','1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "params" VALUES('batch_size','50','1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "params" VALUES('epochs','3','1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "params" VALUES('stop_steps','50000','1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "params" VALUES('stop_hold','0','1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "params" VALUES('stop_loss','0.0','1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "params" VALUES('stop_accuracy','1.0','1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "params" VALUES('seed','0','1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "params" VALUES('corruption','wrong-copies','1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "params" VALUES('copies','1','1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "params" VALUES('noise','0.0','1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "params" VALUES('every','0','1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "params" VALUES('objective','classify','1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "params" VALUES('fit_size','460','1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "params" VALUES('dtype','float32','1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "params" VALUES('engine','1','1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "params" VALUES('dataset','digits','934a9614946b40e8ab689a1192e7a525');
INSERT INTO "params" VALUES('train_size','100','934a9614946b40e8ab689a1192e7a525');
INSERT INTO "params" VALUES('val_size','143','934a9614946b40e8ab689a1192e7a525');
INSERT INTO "params" VALUES('control_size','143','934a9614946b40e8ab689a1192e7a525');
INSERT INTO "params" VALUES('split_seed','0','934a9614946b40e8ab689a1192e7a525');
INSERT INTO "params" VALUES('normalisation','unit','934a9614946b40e8ab689a1192e7a525');
INSERT INTO "params" VALUES('classes','10','934a9614946b40e8ab689a1192e7a525');
INSERT INTO "params" VALUES('arch','mlp','934a9614946b40e8ab689a1192e7a525');
INSERT INTO "params" VALUES('width','4','934a9614946b40e8ab689a1192e7a525');
INSERT INTO "params" VALUES('depth','1','934a9614946b40e8ab689a1192e7a525');
INSERT INTO "params" VALUES('padding','same','934a9614946b40e8ab689a1192e7a525');
INSERT INTO "params" VALUES('units','-','934a9614946b40e8ab689a1192e7a525');
INSERT INTO "params" VALUES('crop','0','934a9614946b40e8ab689a1192e7a525');
INSERT INTO "params" VALUES('pixels','true','934a9614946b40e8ab689a1192e7a525');
INSERT INTO "params" VALUES('init','xavier','934a9614946b40e8ab689a1192e7a525');
INSERT INTO "params" VALUES('norm','own','934a9614946b40e8ab689a1192e7a525');
INSERT INTO "params" VALUES('dropout','0.0','934a9614946b40e8ab689a1192e7a525');
INSERT INTO "params" VALUES('augment','none','934a9614946b40e8ab689a1192e7a525');
INSERT INTO "params" VALUES('optimizer','adam','934a9614946b40e8ab689a1192e7a525');
INSERT INTO "params" VALUES('lr','0.001','934a9614946b40e8ab689a1192e7a525');
INSERT INTO "params" VALUES('momentum','0.0','934a9614946b40e8ab689a1192e7a525');
INSERT INTO "params" VALUES('weight_decay','0.0','934a9614946b40e8ab689a1192e7a525');
INSERT INTO "params" VALUES('decoupled','False','934a9614946b40e8ab689a1192e7a525');
INSERT INTO "params" VALUES('schedule','constant','934a9614946b40e8ab689a1192e7a525');
INSERT INTO "params" VALUES('batch_size','50','934a9614946b40e8ab689a1192e7a525');
INSERT INTO "params" VALUES('epochs','3','934a9614946b40e8ab689a1192e7a525');
INSERT INTO "params" VALUES('stop_steps','50000','934a9614946b40e8ab689a1192e7a525');
INSERT INTO "params" VALUES('stop_hold','0','934a9614946b40e8ab689a1192e7a525');
INSERT INTO "params" VALUES('stop_loss','0.0','934a9614946b40e8ab689a1192e7a525');
INSERT INTO "params" VALUES('stop_accuracy','1.0','934a9614946b40e8ab689a1192e7a525');
INSERT INTO "params" VALUES('seed','1','934a9614946b40e8ab689a1192e7a525');
INSERT INTO "params" VALUES('corruption','wrong-copies','934a9614946b40e8ab689a1192e7a525');
INSERT INTO "params" VALUES('copies','1','934a9614946b40e8ab689a1192e7a525');
INSERT INTO "params" VALUES('noise','0.0','934a9614946b40e8ab689a1192e7a525');
INSERT INTO "params" VALUES('every','0','934a9614946b40e8ab689a1192e7a525');
INSERT INTO "params" VALUES('objective','classify','934a9614946b40e8ab689a1192e7a525');
INSERT INTO "params" VALUES('fit_size','460','934a9614946b40e8ab689a1192e7a525');
INSERT INTO "params" VALUES('dtype','float32','934a9614946b40e8ab689a1192e7a525');
INSERT INTO "params" VALUES('engine','1','934a9614946b40e8ab689a1192e7a525');
INSERT INTO "params" VALUES('n_parameters','310','1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "params" VALUES('corruption_rate','0.782608695652174','1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "params" VALUES('n_parameters','310','934a9614946b40e8ab689a1192e7a525');
INSERT INTO "params" VALUES('corruption_rate','0.782608695652174','934a9614946b40e8ab689a1192e7a525');
INSERT INTO "params" VALUES('dataset','digits','ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "params" VALUES('train_size','100','ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "params" VALUES('val_size','143','ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "params" VALUES('control_size','143','ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "params" VALUES('split_seed','0','ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "params" VALUES('normalisation','unit','ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "params" VALUES('classes','10','ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "params" VALUES('arch','mlp','ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "params" VALUES('width','4','ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "params" VALUES('depth','1','ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "params" VALUES('padding','same','ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "params" VALUES('units','-','ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "params" VALUES('crop','0','ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "params" VALUES('pixels','true','ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "params" VALUES('init','xavier','ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "params" VALUES('norm','own','ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "params" VALUES('dropout','0.0','ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "params" VALUES('augment','none','ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "params" VALUES('optimizer','adam','ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "params" VALUES('lr','0.001','ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "params" VALUES('momentum','0.0','ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "params" VALUES('weight_decay','0.0','ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "params" VALUES('decoupled','False','ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "params" VALUES('schedule','constant','ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "params" VALUES('batch_size','50','ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "params" VALUES('epochs','3','ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "params" VALUES('stop_steps','50000','ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "params" VALUES('stop_hold','0','ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "params" VALUES('stop_loss','0.0','ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "params" VALUES('stop_accuracy','1.0','ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "params" VALUES('seed','0','ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "params" VALUES('corruption','none','ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "params" VALUES('copies','0','ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "params" VALUES('noise','0.0','ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "params" VALUES('every','0','ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "params" VALUES('objective','classify','ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "params" VALUES('fit_size','100','ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "params" VALUES('dtype','float32','ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "params" VALUES('engine','1','ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "params" VALUES('dataset','digits','7487c68730a04898a54d549bb33a39a1');
INSERT INTO "params" VALUES('train_size','100','7487c68730a04898a54d549bb33a39a1');
INSERT INTO "params" VALUES('val_size','143','7487c68730a04898a54d549bb33a39a1');
INSERT INTO "params" VALUES('control_size','143','7487c68730a04898a54d549bb33a39a1');
INSERT INTO "params" VALUES('split_seed','0','7487c68730a04898a54d549bb33a39a1');
INSERT INTO "params" VALUES('normalisation','unit','7487c68730a04898a54d549bb33a39a1');
INSERT INTO "params" VALUES('classes','10','7487c68730a04898a54d549bb33a39a1');
INSERT INTO "params" VALUES('arch','mlp','7487c68730a04898a54d549bb33a39a1');
INSERT INTO "params" VALUES('width','4','7487c68730a04898a54d549bb33a39a1');
INSERT INTO "params" VALUES('depth','1','7487c68730a04898a54d549bb33a39a1');
INSERT INTO "params" VALUES('padding','same','7487c68730a04898a54d549bb33a39a1');
INSERT INTO "params" VALUES('units','-','7487c68730a04898a54d549bb33a39a1');
INSERT INTO "params" VALUES('crop','0','7487c68730a04898a54d549bb33a39a1');
INSERT INTO "params" VALUES('pixels','true','7487c68730a04898a54d549bb33a39a1');
INSERT INTO "params" VALUES('init','xavier','7487c68730a04898a54d549bb33a39a1');
INSERT INTO "params" VALUES('norm','own','7487c68730a04898a54d549bb33a39a1');
INSERT INTO "params" VALUES('dropout','0.0','7487c68730a04898a54d549bb33a39a1');
INSERT INTO "params" VALUES('augment','none','7487c68730a04898a54d549bb33a39a1');
INSERT INTO "params" VALUES('optimizer','adam','7487c68730a04898a54d549bb33a39a1');
INSERT INTO "params" VALUES('lr','0.001','7487c68730a04898a54d549bb33a39a1');
INSERT INTO "params" VALUES('momentum','0.0','7487c68730a04898a54d549bb33a39a1');
INSERT INTO "params" VALUES('weight_decay','0.0','7487c68730a04898a54d549bb33a39a1');
INSERT INTO "params" VALUES('decoupled','False','7487c68730a04898a54d549bb33a39a1');
INSERT INTO "params" VALUES('schedule','constant','7487c68730a04898a54d549bb33a39a1');
INSERT INTO "params" VALUES('batch_size','50','7487c68730a04898a54d549bb33a39a1');
INSERT INTO "params" VALUES('epochs','3','7487c68730a04898a54d549bb33a39a1');
INSERT INTO "params" VALUES('stop_steps','50000','7487c68730a04898a54d549bb33a39a1');
INSERT INTO "params" VALUES('stop_hold','0','7487c68730a04898a54d549bb33a39a1');
INSERT INTO "params" VALUES('stop_loss','0.0','7487c68730a04898a54d549bb33a39a1');
INSERT INTO "params" VALUES('stop_accuracy','1.0','7487c68730a04898a54d549bb33a39a1');
INSERT INTO "params" VALUES('seed','1','7487c68730a04898a54d549bb33a39a1');
INSERT INTO "params" VALUES('corruption','none','7487c68730a04898a54d549bb33a39a1');
INSERT INTO "params" VALUES('copies','0','7487c68730a04898a54d549bb33a39a1');
INSERT INTO "params" VALUES('noise','0.0','7487c68730a04898a54d549bb33a39a1');
INSERT INTO "params" VALUES('every','0','7487c68730a04898a54d549bb33a39a1');
INSERT INTO "params" VALUES('objective','classify','7487c68730a04898a54d549bb33a39a1');
INSERT INTO "params" VALUES('fit_size','100','7487c68730a04898a54d549bb33a39a1');
INSERT INTO "params" VALUES('dtype','float32','7487c68730a04898a54d549bb33a39a1');
INSERT INTO "params" VALUES('engine','1','7487c68730a04898a54d549bb33a39a1');
INSERT INTO "params" VALUES('n_parameters','310','ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "params" VALUES('corruption_rate','0.0','ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "params" VALUES('n_parameters','310','7487c68730a04898a54d549bb33a39a1');
INSERT INTO "params" VALUES('corruption_rate','0.0','7487c68730a04898a54d549bb33a39a1');
INSERT INTO "params" VALUES('preset','quick','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "params" VALUES('gpus','','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "params" VALUES('device','None','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "params" VALUES('workers','1','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "params" VALUES('stack','None','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "params" VALUES('tracking_uri','None','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "params" VALUES('data_dir','None','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "params" VALUES('eval_every','None','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "params" VALUES('step_every','off','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "params" VALUES('step_evaluate','False','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "params" VALUES('figures','False','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "params" VALUES('dry_run','False','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "params" VALUES('rerun','False','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "params" VALUES('quiet','True','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "params" VALUES('arch','mlp','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "params" VALUES('width','2,4','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "params" VALUES('depth','None','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "params" VALUES('padding','same','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "params" VALUES('init','xavier','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "params" VALUES('optimizer','adam','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "params" VALUES('lr','','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "params" VALUES('momentum','0.0','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "params" VALUES('schedule','constant','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "params" VALUES('batch_size','20','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "params" VALUES('weight_decay','0.0','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "params" VALUES('decoupled','False','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "params" VALUES('epochs','2','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "params" VALUES('steps','0','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "params" VALUES('hold','0','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "params" VALUES('loss_target','0.0','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "params" VALUES('dtype','float32','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "params" VALUES('dataset','digits','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "params" VALUES('train_size','60','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "params" VALUES('val_size','None','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "params" VALUES('control_size','None','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "params" VALUES('split_seed','0','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "params" VALUES('normalisation','unit','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "params" VALUES('replicas','2','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "params" VALUES('seed','0','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "params" VALUES('sweep','widths','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "params" VALUES('networks','','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "params" VALUES('noise','0.0,0.3','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "params" VALUES('classes','','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "params" VALUES('sizes','','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "params" VALUES('epsilon','0.1','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "params" VALUES('oracle','False','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "params" VALUES('dataset','digits','dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "params" VALUES('train_size','60','dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "params" VALUES('val_size','143','dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "params" VALUES('control_size','143','dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "params" VALUES('split_seed','0','dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "params" VALUES('normalisation','unit','dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "params" VALUES('classes','10','dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "params" VALUES('arch','mlp','dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "params" VALUES('width','2','dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "params" VALUES('depth','1','dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "params" VALUES('padding','same','dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "params" VALUES('units','-','dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "params" VALUES('crop','0','dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "params" VALUES('pixels','true','dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "params" VALUES('init','xavier','dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "params" VALUES('norm','own','dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "params" VALUES('dropout','0.0','dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "params" VALUES('augment','none','dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "params" VALUES('optimizer','adam','dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "params" VALUES('lr','0.001','dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "params" VALUES('momentum','0.0','dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "params" VALUES('weight_decay','0.0','dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "params" VALUES('decoupled','False','dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "params" VALUES('schedule','constant','dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "params" VALUES('batch_size','20','dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "params" VALUES('epochs','2','dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "params" VALUES('stop_steps','0','dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "params" VALUES('stop_hold','0','dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "params" VALUES('stop_loss','0.0','dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "params" VALUES('stop_accuracy','1.0','dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "params" VALUES('seed','0','dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "params" VALUES('corruption','none','dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "params" VALUES('copies','0','dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "params" VALUES('noise','0.0','dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "params" VALUES('every','0','dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "params" VALUES('objective','classify','dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "params" VALUES('fit_size','60','dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "params" VALUES('dtype','float32','dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "params" VALUES('engine','1','dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "params" VALUES('dataset','digits','15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "params" VALUES('train_size','60','15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "params" VALUES('val_size','143','15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "params" VALUES('control_size','143','15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "params" VALUES('split_seed','0','15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "params" VALUES('normalisation','unit','15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "params" VALUES('classes','10','15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "params" VALUES('arch','mlp','15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "params" VALUES('width','2','15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "params" VALUES('depth','1','15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "params" VALUES('padding','same','15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "params" VALUES('units','-','15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "params" VALUES('crop','0','15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "params" VALUES('pixels','true','15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "params" VALUES('init','xavier','15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "params" VALUES('norm','own','15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "params" VALUES('dropout','0.0','15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "params" VALUES('augment','none','15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "params" VALUES('optimizer','adam','15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "params" VALUES('lr','0.001','15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "params" VALUES('momentum','0.0','15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "params" VALUES('weight_decay','0.0','15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "params" VALUES('decoupled','False','15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "params" VALUES('schedule','constant','15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "params" VALUES('batch_size','20','15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "params" VALUES('epochs','2','15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "params" VALUES('stop_steps','0','15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "params" VALUES('stop_hold','0','15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "params" VALUES('stop_loss','0.0','15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "params" VALUES('stop_accuracy','1.0','15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "params" VALUES('seed','0','15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "params" VALUES('corruption','label-noise','15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "params" VALUES('copies','0','15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "params" VALUES('noise','0.3','15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "params" VALUES('every','0','15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "params" VALUES('objective','classify','15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "params" VALUES('fit_size','60','15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "params" VALUES('dtype','float32','15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "params" VALUES('engine','1','15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "params" VALUES('dataset','digits','56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "params" VALUES('train_size','60','56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "params" VALUES('val_size','143','56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "params" VALUES('control_size','143','56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "params" VALUES('split_seed','0','56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "params" VALUES('normalisation','unit','56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "params" VALUES('classes','10','56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "params" VALUES('arch','mlp','56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "params" VALUES('width','4','56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "params" VALUES('depth','1','56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "params" VALUES('padding','same','56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "params" VALUES('units','-','56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "params" VALUES('crop','0','56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "params" VALUES('pixels','true','56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "params" VALUES('init','xavier','56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "params" VALUES('norm','own','56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "params" VALUES('dropout','0.0','56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "params" VALUES('augment','none','56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "params" VALUES('optimizer','adam','56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "params" VALUES('lr','0.001','56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "params" VALUES('momentum','0.0','56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "params" VALUES('weight_decay','0.0','56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "params" VALUES('decoupled','False','56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "params" VALUES('schedule','constant','56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "params" VALUES('batch_size','20','56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "params" VALUES('epochs','2','56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "params" VALUES('stop_steps','0','56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "params" VALUES('stop_hold','0','56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "params" VALUES('stop_loss','0.0','56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "params" VALUES('stop_accuracy','1.0','56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "params" VALUES('seed','0','56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "params" VALUES('corruption','none','56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "params" VALUES('copies','0','56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "params" VALUES('noise','0.0','56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "params" VALUES('every','0','56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "params" VALUES('objective','classify','56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "params" VALUES('fit_size','60','56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "params" VALUES('dtype','float32','56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "params" VALUES('engine','1','56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "params" VALUES('dataset','digits','4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "params" VALUES('train_size','60','4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "params" VALUES('val_size','143','4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "params" VALUES('control_size','143','4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "params" VALUES('split_seed','0','4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "params" VALUES('normalisation','unit','4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "params" VALUES('classes','10','4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "params" VALUES('arch','mlp','4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "params" VALUES('width','4','4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "params" VALUES('depth','1','4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "params" VALUES('padding','same','4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "params" VALUES('units','-','4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "params" VALUES('crop','0','4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "params" VALUES('pixels','true','4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "params" VALUES('init','xavier','4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "params" VALUES('norm','own','4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "params" VALUES('dropout','0.0','4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "params" VALUES('augment','none','4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "params" VALUES('optimizer','adam','4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "params" VALUES('lr','0.001','4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "params" VALUES('momentum','0.0','4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "params" VALUES('weight_decay','0.0','4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "params" VALUES('decoupled','False','4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "params" VALUES('schedule','constant','4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "params" VALUES('batch_size','20','4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "params" VALUES('epochs','2','4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "params" VALUES('stop_steps','0','4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "params" VALUES('stop_hold','0','4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "params" VALUES('stop_loss','0.0','4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "params" VALUES('stop_accuracy','1.0','4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "params" VALUES('seed','0','4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "params" VALUES('corruption','label-noise','4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "params" VALUES('copies','0','4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "params" VALUES('noise','0.3','4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "params" VALUES('every','0','4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "params" VALUES('objective','classify','4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "params" VALUES('fit_size','60','4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "params" VALUES('dtype','float32','4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "params" VALUES('engine','1','4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "params" VALUES('dataset','digits','a59ebedd45614795b2978468c704a46c');
INSERT INTO "params" VALUES('train_size','60','a59ebedd45614795b2978468c704a46c');
INSERT INTO "params" VALUES('val_size','143','a59ebedd45614795b2978468c704a46c');
INSERT INTO "params" VALUES('control_size','143','a59ebedd45614795b2978468c704a46c');
INSERT INTO "params" VALUES('split_seed','0','a59ebedd45614795b2978468c704a46c');
INSERT INTO "params" VALUES('normalisation','unit','a59ebedd45614795b2978468c704a46c');
INSERT INTO "params" VALUES('classes','10','a59ebedd45614795b2978468c704a46c');
INSERT INTO "params" VALUES('arch','mlp','a59ebedd45614795b2978468c704a46c');
INSERT INTO "params" VALUES('width','2','a59ebedd45614795b2978468c704a46c');
INSERT INTO "params" VALUES('depth','1','a59ebedd45614795b2978468c704a46c');
INSERT INTO "params" VALUES('padding','same','a59ebedd45614795b2978468c704a46c');
INSERT INTO "params" VALUES('units','-','a59ebedd45614795b2978468c704a46c');
INSERT INTO "params" VALUES('crop','0','a59ebedd45614795b2978468c704a46c');
INSERT INTO "params" VALUES('pixels','true','a59ebedd45614795b2978468c704a46c');
INSERT INTO "params" VALUES('init','xavier','a59ebedd45614795b2978468c704a46c');
INSERT INTO "params" VALUES('norm','own','a59ebedd45614795b2978468c704a46c');
INSERT INTO "params" VALUES('dropout','0.0','a59ebedd45614795b2978468c704a46c');
INSERT INTO "params" VALUES('augment','none','a59ebedd45614795b2978468c704a46c');
INSERT INTO "params" VALUES('optimizer','adam','a59ebedd45614795b2978468c704a46c');
INSERT INTO "params" VALUES('lr','0.001','a59ebedd45614795b2978468c704a46c');
INSERT INTO "params" VALUES('momentum','0.0','a59ebedd45614795b2978468c704a46c');
INSERT INTO "params" VALUES('weight_decay','0.0','a59ebedd45614795b2978468c704a46c');
INSERT INTO "params" VALUES('decoupled','False','a59ebedd45614795b2978468c704a46c');
INSERT INTO "params" VALUES('schedule','constant','a59ebedd45614795b2978468c704a46c');
INSERT INTO "params" VALUES('batch_size','20','a59ebedd45614795b2978468c704a46c');
INSERT INTO "params" VALUES('epochs','2','a59ebedd45614795b2978468c704a46c');
INSERT INTO "params" VALUES('stop_steps','0','a59ebedd45614795b2978468c704a46c');
INSERT INTO "params" VALUES('stop_hold','0','a59ebedd45614795b2978468c704a46c');
INSERT INTO "params" VALUES('stop_loss','0.0','a59ebedd45614795b2978468c704a46c');
INSERT INTO "params" VALUES('stop_accuracy','1.0','a59ebedd45614795b2978468c704a46c');
INSERT INTO "params" VALUES('seed','1','a59ebedd45614795b2978468c704a46c');
INSERT INTO "params" VALUES('corruption','none','a59ebedd45614795b2978468c704a46c');
INSERT INTO "params" VALUES('copies','0','a59ebedd45614795b2978468c704a46c');
INSERT INTO "params" VALUES('noise','0.0','a59ebedd45614795b2978468c704a46c');
INSERT INTO "params" VALUES('every','0','a59ebedd45614795b2978468c704a46c');
INSERT INTO "params" VALUES('objective','classify','a59ebedd45614795b2978468c704a46c');
INSERT INTO "params" VALUES('fit_size','60','a59ebedd45614795b2978468c704a46c');
INSERT INTO "params" VALUES('dtype','float32','a59ebedd45614795b2978468c704a46c');
INSERT INTO "params" VALUES('engine','1','a59ebedd45614795b2978468c704a46c');
INSERT INTO "params" VALUES('dataset','digits','e117666a8470414fa1e48999ac6bf802');
INSERT INTO "params" VALUES('train_size','60','e117666a8470414fa1e48999ac6bf802');
INSERT INTO "params" VALUES('val_size','143','e117666a8470414fa1e48999ac6bf802');
INSERT INTO "params" VALUES('control_size','143','e117666a8470414fa1e48999ac6bf802');
INSERT INTO "params" VALUES('split_seed','0','e117666a8470414fa1e48999ac6bf802');
INSERT INTO "params" VALUES('normalisation','unit','e117666a8470414fa1e48999ac6bf802');
INSERT INTO "params" VALUES('classes','10','e117666a8470414fa1e48999ac6bf802');
INSERT INTO "params" VALUES('arch','mlp','e117666a8470414fa1e48999ac6bf802');
INSERT INTO "params" VALUES('width','2','e117666a8470414fa1e48999ac6bf802');
INSERT INTO "params" VALUES('depth','1','e117666a8470414fa1e48999ac6bf802');
INSERT INTO "params" VALUES('padding','same','e117666a8470414fa1e48999ac6bf802');
INSERT INTO "params" VALUES('units','-','e117666a8470414fa1e48999ac6bf802');
INSERT INTO "params" VALUES('crop','0','e117666a8470414fa1e48999ac6bf802');
INSERT INTO "params" VALUES('pixels','true','e117666a8470414fa1e48999ac6bf802');
INSERT INTO "params" VALUES('init','xavier','e117666a8470414fa1e48999ac6bf802');
INSERT INTO "params" VALUES('norm','own','e117666a8470414fa1e48999ac6bf802');
INSERT INTO "params" VALUES('dropout','0.0','e117666a8470414fa1e48999ac6bf802');
INSERT INTO "params" VALUES('augment','none','e117666a8470414fa1e48999ac6bf802');
INSERT INTO "params" VALUES('optimizer','adam','e117666a8470414fa1e48999ac6bf802');
INSERT INTO "params" VALUES('lr','0.001','e117666a8470414fa1e48999ac6bf802');
INSERT INTO "params" VALUES('momentum','0.0','e117666a8470414fa1e48999ac6bf802');
INSERT INTO "params" VALUES('weight_decay','0.0','e117666a8470414fa1e48999ac6bf802');
INSERT INTO "params" VALUES('decoupled','False','e117666a8470414fa1e48999ac6bf802');
INSERT INTO "params" VALUES('schedule','constant','e117666a8470414fa1e48999ac6bf802');
INSERT INTO "params" VALUES('batch_size','20','e117666a8470414fa1e48999ac6bf802');
INSERT INTO "params" VALUES('epochs','2','e117666a8470414fa1e48999ac6bf802');
INSERT INTO "params" VALUES('stop_steps','0','e117666a8470414fa1e48999ac6bf802');
INSERT INTO "params" VALUES('stop_hold','0','e117666a8470414fa1e48999ac6bf802');
INSERT INTO "params" VALUES('stop_loss','0.0','e117666a8470414fa1e48999ac6bf802');
INSERT INTO "params" VALUES('stop_accuracy','1.0','e117666a8470414fa1e48999ac6bf802');
INSERT INTO "params" VALUES('seed','1','e117666a8470414fa1e48999ac6bf802');
INSERT INTO "params" VALUES('corruption','label-noise','e117666a8470414fa1e48999ac6bf802');
INSERT INTO "params" VALUES('copies','0','e117666a8470414fa1e48999ac6bf802');
INSERT INTO "params" VALUES('noise','0.3','e117666a8470414fa1e48999ac6bf802');
INSERT INTO "params" VALUES('every','0','e117666a8470414fa1e48999ac6bf802');
INSERT INTO "params" VALUES('objective','classify','e117666a8470414fa1e48999ac6bf802');
INSERT INTO "params" VALUES('fit_size','60','e117666a8470414fa1e48999ac6bf802');
INSERT INTO "params" VALUES('dtype','float32','e117666a8470414fa1e48999ac6bf802');
INSERT INTO "params" VALUES('engine','1','e117666a8470414fa1e48999ac6bf802');
INSERT INTO "params" VALUES('dataset','digits','99da50b0ef39408fb706491390464d19');
INSERT INTO "params" VALUES('train_size','60','99da50b0ef39408fb706491390464d19');
INSERT INTO "params" VALUES('val_size','143','99da50b0ef39408fb706491390464d19');
INSERT INTO "params" VALUES('control_size','143','99da50b0ef39408fb706491390464d19');
INSERT INTO "params" VALUES('split_seed','0','99da50b0ef39408fb706491390464d19');
INSERT INTO "params" VALUES('normalisation','unit','99da50b0ef39408fb706491390464d19');
INSERT INTO "params" VALUES('classes','10','99da50b0ef39408fb706491390464d19');
INSERT INTO "params" VALUES('arch','mlp','99da50b0ef39408fb706491390464d19');
INSERT INTO "params" VALUES('width','4','99da50b0ef39408fb706491390464d19');
INSERT INTO "params" VALUES('depth','1','99da50b0ef39408fb706491390464d19');
INSERT INTO "params" VALUES('padding','same','99da50b0ef39408fb706491390464d19');
INSERT INTO "params" VALUES('units','-','99da50b0ef39408fb706491390464d19');
INSERT INTO "params" VALUES('crop','0','99da50b0ef39408fb706491390464d19');
INSERT INTO "params" VALUES('pixels','true','99da50b0ef39408fb706491390464d19');
INSERT INTO "params" VALUES('init','xavier','99da50b0ef39408fb706491390464d19');
INSERT INTO "params" VALUES('norm','own','99da50b0ef39408fb706491390464d19');
INSERT INTO "params" VALUES('dropout','0.0','99da50b0ef39408fb706491390464d19');
INSERT INTO "params" VALUES('augment','none','99da50b0ef39408fb706491390464d19');
INSERT INTO "params" VALUES('optimizer','adam','99da50b0ef39408fb706491390464d19');
INSERT INTO "params" VALUES('lr','0.001','99da50b0ef39408fb706491390464d19');
INSERT INTO "params" VALUES('momentum','0.0','99da50b0ef39408fb706491390464d19');
INSERT INTO "params" VALUES('weight_decay','0.0','99da50b0ef39408fb706491390464d19');
INSERT INTO "params" VALUES('decoupled','False','99da50b0ef39408fb706491390464d19');
INSERT INTO "params" VALUES('schedule','constant','99da50b0ef39408fb706491390464d19');
INSERT INTO "params" VALUES('batch_size','20','99da50b0ef39408fb706491390464d19');
INSERT INTO "params" VALUES('epochs','2','99da50b0ef39408fb706491390464d19');
INSERT INTO "params" VALUES('stop_steps','0','99da50b0ef39408fb706491390464d19');
INSERT INTO "params" VALUES('stop_hold','0','99da50b0ef39408fb706491390464d19');
INSERT INTO "params" VALUES('stop_loss','0.0','99da50b0ef39408fb706491390464d19');
INSERT INTO "params" VALUES('stop_accuracy','1.0','99da50b0ef39408fb706491390464d19');
INSERT INTO "params" VALUES('seed','1','99da50b0ef39408fb706491390464d19');
INSERT INTO "params" VALUES('corruption','none','99da50b0ef39408fb706491390464d19');
INSERT INTO "params" VALUES('copies','0','99da50b0ef39408fb706491390464d19');
INSERT INTO "params" VALUES('noise','0.0','99da50b0ef39408fb706491390464d19');
INSERT INTO "params" VALUES('every','0','99da50b0ef39408fb706491390464d19');
INSERT INTO "params" VALUES('objective','classify','99da50b0ef39408fb706491390464d19');
INSERT INTO "params" VALUES('fit_size','60','99da50b0ef39408fb706491390464d19');
INSERT INTO "params" VALUES('dtype','float32','99da50b0ef39408fb706491390464d19');
INSERT INTO "params" VALUES('engine','1','99da50b0ef39408fb706491390464d19');
INSERT INTO "params" VALUES('dataset','digits','e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "params" VALUES('train_size','60','e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "params" VALUES('val_size','143','e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "params" VALUES('control_size','143','e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "params" VALUES('split_seed','0','e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "params" VALUES('normalisation','unit','e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "params" VALUES('classes','10','e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "params" VALUES('arch','mlp','e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "params" VALUES('width','4','e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "params" VALUES('depth','1','e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "params" VALUES('padding','same','e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "params" VALUES('units','-','e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "params" VALUES('crop','0','e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "params" VALUES('pixels','true','e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "params" VALUES('init','xavier','e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "params" VALUES('norm','own','e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "params" VALUES('dropout','0.0','e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "params" VALUES('augment','none','e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "params" VALUES('optimizer','adam','e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "params" VALUES('lr','0.001','e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "params" VALUES('momentum','0.0','e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "params" VALUES('weight_decay','0.0','e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "params" VALUES('decoupled','False','e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "params" VALUES('schedule','constant','e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "params" VALUES('batch_size','20','e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "params" VALUES('epochs','2','e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "params" VALUES('stop_steps','0','e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "params" VALUES('stop_hold','0','e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "params" VALUES('stop_loss','0.0','e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "params" VALUES('stop_accuracy','1.0','e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "params" VALUES('seed','1','e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "params" VALUES('corruption','label-noise','e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "params" VALUES('copies','0','e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "params" VALUES('noise','0.3','e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "params" VALUES('every','0','e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "params" VALUES('objective','classify','e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "params" VALUES('fit_size','60','e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "params" VALUES('dtype','float32','e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "params" VALUES('engine','1','e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "params" VALUES('n_parameters','160','dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "params" VALUES('corruption_rate','0.0','dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "params" VALUES('n_parameters','160','15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "params" VALUES('corruption_rate','0.26666666666666666','15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "params" VALUES('n_parameters','310','56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "params" VALUES('corruption_rate','0.0','56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "params" VALUES('n_parameters','310','4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "params" VALUES('corruption_rate','0.26666666666666666','4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "params" VALUES('n_parameters','160','a59ebedd45614795b2978468c704a46c');
INSERT INTO "params" VALUES('corruption_rate','0.0','a59ebedd45614795b2978468c704a46c');
INSERT INTO "params" VALUES('n_parameters','160','e117666a8470414fa1e48999ac6bf802');
INSERT INTO "params" VALUES('corruption_rate','0.3333333333333333','e117666a8470414fa1e48999ac6bf802');
INSERT INTO "params" VALUES('n_parameters','310','99da50b0ef39408fb706491390464d19');
INSERT INTO "params" VALUES('corruption_rate','0.0','99da50b0ef39408fb706491390464d19');
INSERT INTO "params" VALUES('n_parameters','310','e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "params" VALUES('corruption_rate','0.3333333333333333','e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "params" VALUES('preset','quick','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "params" VALUES('gpus','','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "params" VALUES('device','None','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "params" VALUES('workers','1','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "params" VALUES('stack','None','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "params" VALUES('tracking_uri','None','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "params" VALUES('data_dir','None','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "params" VALUES('eval_every','None','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "params" VALUES('step_every','off','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "params" VALUES('step_evaluate','False','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "params" VALUES('figures','False','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "params" VALUES('dry_run','False','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "params" VALUES('rerun','False','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "params" VALUES('quiet','True','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "params" VALUES('arch','mlp','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "params" VALUES('width','8','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "params" VALUES('depth','None','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "params" VALUES('padding','same','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "params" VALUES('init','pytorch','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "params" VALUES('optimizer','','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "params" VALUES('lr','0.01','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "params" VALUES('momentum','0.0','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "params" VALUES('schedule','constant','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "params" VALUES('batch_size','50','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "params" VALUES('weight_decay','0.0','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "params" VALUES('decoupled','False','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "params" VALUES('epochs','3','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "params" VALUES('steps','0','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "params" VALUES('hold','None','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "params" VALUES('loss_target','0.0','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "params" VALUES('dtype','float32','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "params" VALUES('dataset','digits','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "params" VALUES('train_size','100','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "params" VALUES('val_size','None','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "params" VALUES('control_size','None','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "params" VALUES('split_seed','0','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "params" VALUES('normalisation','unit','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "params" VALUES('replicas','1','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "params" VALUES('seed','0','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "params" VALUES('case','A','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "params" VALUES('sweep','off','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "params" VALUES('samples','None','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "params" VALUES('dataset','digits','09250cf13bf84b07af70dce853129595');
INSERT INTO "params" VALUES('train_size','100','09250cf13bf84b07af70dce853129595');
INSERT INTO "params" VALUES('val_size','1337','09250cf13bf84b07af70dce853129595');
INSERT INTO "params" VALUES('control_size','0','09250cf13bf84b07af70dce853129595');
INSERT INTO "params" VALUES('split_seed','0','09250cf13bf84b07af70dce853129595');
INSERT INTO "params" VALUES('normalisation','unit','09250cf13bf84b07af70dce853129595');
INSERT INTO "params" VALUES('classes','10','09250cf13bf84b07af70dce853129595');
INSERT INTO "params" VALUES('arch','mlp','09250cf13bf84b07af70dce853129595');
INSERT INTO "params" VALUES('width','8','09250cf13bf84b07af70dce853129595');
INSERT INTO "params" VALUES('depth','3','09250cf13bf84b07af70dce853129595');
INSERT INTO "params" VALUES('padding','same','09250cf13bf84b07af70dce853129595');
INSERT INTO "params" VALUES('units','-','09250cf13bf84b07af70dce853129595');
INSERT INTO "params" VALUES('crop','0','09250cf13bf84b07af70dce853129595');
INSERT INTO "params" VALUES('pixels','true','09250cf13bf84b07af70dce853129595');
INSERT INTO "params" VALUES('init','pytorch','09250cf13bf84b07af70dce853129595');
INSERT INTO "params" VALUES('norm','own','09250cf13bf84b07af70dce853129595');
INSERT INTO "params" VALUES('dropout','0.0','09250cf13bf84b07af70dce853129595');
INSERT INTO "params" VALUES('augment','none','09250cf13bf84b07af70dce853129595');
INSERT INTO "params" VALUES('optimizer','adam','09250cf13bf84b07af70dce853129595');
INSERT INTO "params" VALUES('lr','0.01','09250cf13bf84b07af70dce853129595');
INSERT INTO "params" VALUES('momentum','0.0','09250cf13bf84b07af70dce853129595');
INSERT INTO "params" VALUES('weight_decay','0.0','09250cf13bf84b07af70dce853129595');
INSERT INTO "params" VALUES('decoupled','False','09250cf13bf84b07af70dce853129595');
INSERT INTO "params" VALUES('schedule','constant','09250cf13bf84b07af70dce853129595');
INSERT INTO "params" VALUES('batch_size','50','09250cf13bf84b07af70dce853129595');
INSERT INTO "params" VALUES('epochs','3','09250cf13bf84b07af70dce853129595');
INSERT INTO "params" VALUES('stop_steps','0','09250cf13bf84b07af70dce853129595');
INSERT INTO "params" VALUES('stop_hold','0','09250cf13bf84b07af70dce853129595');
INSERT INTO "params" VALUES('stop_loss','0.0','09250cf13bf84b07af70dce853129595');
INSERT INTO "params" VALUES('stop_accuracy','1.0','09250cf13bf84b07af70dce853129595');
INSERT INTO "params" VALUES('seed','0','09250cf13bf84b07af70dce853129595');
INSERT INTO "params" VALUES('corruption','none','09250cf13bf84b07af70dce853129595');
INSERT INTO "params" VALUES('copies','0','09250cf13bf84b07af70dce853129595');
INSERT INTO "params" VALUES('noise','0.0','09250cf13bf84b07af70dce853129595');
INSERT INTO "params" VALUES('every','0','09250cf13bf84b07af70dce853129595');
INSERT INTO "params" VALUES('objective','classify','09250cf13bf84b07af70dce853129595');
INSERT INTO "params" VALUES('fit_size','100','09250cf13bf84b07af70dce853129595');
INSERT INTO "params" VALUES('dtype','float32','09250cf13bf84b07af70dce853129595');
INSERT INTO "params" VALUES('engine','1','09250cf13bf84b07af70dce853129595');
INSERT INTO "params" VALUES('n_parameters','754','09250cf13bf84b07af70dce853129595');
INSERT INTO "params" VALUES('corruption_rate','0.0','09250cf13bf84b07af70dce853129595');
INSERT INTO "params" VALUES('preset','quick','0dd79c1ba5934b3a912eace91fdd972d');
INSERT INTO "params" VALUES('gpus','','0dd79c1ba5934b3a912eace91fdd972d');
INSERT INTO "params" VALUES('device','None','0dd79c1ba5934b3a912eace91fdd972d');
INSERT INTO "params" VALUES('workers','1','0dd79c1ba5934b3a912eace91fdd972d');
INSERT INTO "params" VALUES('stack','None','0dd79c1ba5934b3a912eace91fdd972d');
INSERT INTO "params" VALUES('tracking_uri','None','0dd79c1ba5934b3a912eace91fdd972d');
INSERT INTO "params" VALUES('data_dir','None','0dd79c1ba5934b3a912eace91fdd972d');
INSERT INTO "params" VALUES('eval_every','None','0dd79c1ba5934b3a912eace91fdd972d');
INSERT INTO "params" VALUES('step_every','off','0dd79c1ba5934b3a912eace91fdd972d');
INSERT INTO "params" VALUES('step_evaluate','False','0dd79c1ba5934b3a912eace91fdd972d');
INSERT INTO "params" VALUES('figures','False','0dd79c1ba5934b3a912eace91fdd972d');
INSERT INTO "params" VALUES('dry_run','False','0dd79c1ba5934b3a912eace91fdd972d');
INSERT INTO "params" VALUES('rerun','False','0dd79c1ba5934b3a912eace91fdd972d');
INSERT INTO "params" VALUES('quiet','True','0dd79c1ba5934b3a912eace91fdd972d');
INSERT INTO "params" VALUES('arch','mlp','0dd79c1ba5934b3a912eace91fdd972d');
INSERT INTO "params" VALUES('width','8','0dd79c1ba5934b3a912eace91fdd972d');
INSERT INTO "params" VALUES('depth','None','0dd79c1ba5934b3a912eace91fdd972d');
INSERT INTO "params" VALUES('padding','same','0dd79c1ba5934b3a912eace91fdd972d');
INSERT INTO "params" VALUES('init','xavier','0dd79c1ba5934b3a912eace91fdd972d');
INSERT INTO "params" VALUES('optimizer','adam','0dd79c1ba5934b3a912eace91fdd972d');
INSERT INTO "params" VALUES('lr','0.01','0dd79c1ba5934b3a912eace91fdd972d');
INSERT INTO "params" VALUES('momentum','0.0','0dd79c1ba5934b3a912eace91fdd972d');
INSERT INTO "params" VALUES('schedule','inverse-sqrt','0dd79c1ba5934b3a912eace91fdd972d');
INSERT INTO "params" VALUES('batch_size','32','0dd79c1ba5934b3a912eace91fdd972d');
INSERT INTO "params" VALUES('weight_decay','0.0','0dd79c1ba5934b3a912eace91fdd972d');
INSERT INTO "params" VALUES('decoupled','False','0dd79c1ba5934b3a912eace91fdd972d');
INSERT INTO "params" VALUES('epochs','3','0dd79c1ba5934b3a912eace91fdd972d');
INSERT INTO "params" VALUES('steps','0','0dd79c1ba5934b3a912eace91fdd972d');
INSERT INTO "params" VALUES('hold','1','0dd79c1ba5934b3a912eace91fdd972d');
INSERT INTO "params" VALUES('loss_target','0.0','0dd79c1ba5934b3a912eace91fdd972d');
INSERT INTO "params" VALUES('dtype','float32','0dd79c1ba5934b3a912eace91fdd972d');
INSERT INTO "params" VALUES('dataset','digits','0dd79c1ba5934b3a912eace91fdd972d');
INSERT INTO "params" VALUES('train_size','100','0dd79c1ba5934b3a912eace91fdd972d');
INSERT INTO "params" VALUES('val_size','0','0dd79c1ba5934b3a912eace91fdd972d');
INSERT INTO "params" VALUES('control_size','0','0dd79c1ba5934b3a912eace91fdd972d');
INSERT INTO "params" VALUES('split_seed','0','0dd79c1ba5934b3a912eace91fdd972d');
INSERT INTO "params" VALUES('normalisation','standard','0dd79c1ba5934b3a912eace91fdd972d');
INSERT INTO "params" VALUES('replicas','1','0dd79c1ba5934b3a912eace91fdd972d');
INSERT INTO "params" VALUES('seed','0','0dd79c1ba5934b3a912eace91fdd972d');
INSERT INTO "params" VALUES('rates','1/5,1/10','0dd79c1ba5934b3a912eace91fdd972d');
INSERT INTO "params" VALUES('sigmas','1.0,2.0','0dd79c1ba5934b3a912eace91fdd972d');
INSERT INTO "params" VALUES('dataset','digits','fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "params" VALUES('train_size','100','fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "params" VALUES('val_size','0','fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "params" VALUES('control_size','0','fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "params" VALUES('split_seed','0','fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "params" VALUES('normalisation','standard','fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "params" VALUES('classes','10','fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "params" VALUES('arch','mlp','fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "params" VALUES('width','8','fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "params" VALUES('depth','1','fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "params" VALUES('padding','same','fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "params" VALUES('units','-','fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "params" VALUES('crop','0','fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "params" VALUES('pixels','true','fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "params" VALUES('init','xavier','fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "params" VALUES('norm','own','fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "params" VALUES('dropout','0.0','fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "params" VALUES('augment','none','fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "params" VALUES('optimizer','adam','fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "params" VALUES('lr','0.01','fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "params" VALUES('momentum','0.0','fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "params" VALUES('weight_decay','0.0','fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "params" VALUES('decoupled','False','fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "params" VALUES('schedule','inverse-sqrt','fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "params" VALUES('batch_size','32','fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "params" VALUES('epochs','3','fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "params" VALUES('stop_steps','0','fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "params" VALUES('stop_hold','1','fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "params" VALUES('stop_loss','0.0','fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "params" VALUES('stop_accuracy','0.999','fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "params" VALUES('seed','0','fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "params" VALUES('corruption','every-kth','fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "params" VALUES('copies','0','fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "params" VALUES('noise','0.0','fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "params" VALUES('every','5','fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "params" VALUES('objective','classify','fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "params" VALUES('fit_size','100','fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "params" VALUES('dtype','float32','fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "params" VALUES('engine','1','fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "params" VALUES('dataset','digits','5525f862566c4916927acdfeee38a5bc');
INSERT INTO "params" VALUES('train_size','100','5525f862566c4916927acdfeee38a5bc');
INSERT INTO "params" VALUES('val_size','0','5525f862566c4916927acdfeee38a5bc');
INSERT INTO "params" VALUES('control_size','0','5525f862566c4916927acdfeee38a5bc');
INSERT INTO "params" VALUES('split_seed','0','5525f862566c4916927acdfeee38a5bc');
INSERT INTO "params" VALUES('normalisation','standard','5525f862566c4916927acdfeee38a5bc');
INSERT INTO "params" VALUES('classes','10','5525f862566c4916927acdfeee38a5bc');
INSERT INTO "params" VALUES('arch','mlp','5525f862566c4916927acdfeee38a5bc');
INSERT INTO "params" VALUES('width','8','5525f862566c4916927acdfeee38a5bc');
INSERT INTO "params" VALUES('depth','1','5525f862566c4916927acdfeee38a5bc');
INSERT INTO "params" VALUES('padding','same','5525f862566c4916927acdfeee38a5bc');
INSERT INTO "params" VALUES('units','-','5525f862566c4916927acdfeee38a5bc');
INSERT INTO "params" VALUES('crop','0','5525f862566c4916927acdfeee38a5bc');
INSERT INTO "params" VALUES('pixels','true','5525f862566c4916927acdfeee38a5bc');
INSERT INTO "params" VALUES('init','xavier','5525f862566c4916927acdfeee38a5bc');
INSERT INTO "params" VALUES('norm','own','5525f862566c4916927acdfeee38a5bc');
INSERT INTO "params" VALUES('dropout','0.0','5525f862566c4916927acdfeee38a5bc');
INSERT INTO "params" VALUES('augment','none','5525f862566c4916927acdfeee38a5bc');
INSERT INTO "params" VALUES('optimizer','adam','5525f862566c4916927acdfeee38a5bc');
INSERT INTO "params" VALUES('lr','0.01','5525f862566c4916927acdfeee38a5bc');
INSERT INTO "params" VALUES('momentum','0.0','5525f862566c4916927acdfeee38a5bc');
INSERT INTO "params" VALUES('weight_decay','0.0','5525f862566c4916927acdfeee38a5bc');
INSERT INTO "params" VALUES('decoupled','False','5525f862566c4916927acdfeee38a5bc');
INSERT INTO "params" VALUES('schedule','inverse-sqrt','5525f862566c4916927acdfeee38a5bc');
INSERT INTO "params" VALUES('batch_size','32','5525f862566c4916927acdfeee38a5bc');
INSERT INTO "params" VALUES('epochs','3','5525f862566c4916927acdfeee38a5bc');
INSERT INTO "params" VALUES('stop_steps','0','5525f862566c4916927acdfeee38a5bc');
INSERT INTO "params" VALUES('stop_hold','1','5525f862566c4916927acdfeee38a5bc');
INSERT INTO "params" VALUES('stop_loss','0.0','5525f862566c4916927acdfeee38a5bc');
INSERT INTO "params" VALUES('stop_accuracy','0.999','5525f862566c4916927acdfeee38a5bc');
INSERT INTO "params" VALUES('seed','0','5525f862566c4916927acdfeee38a5bc');
INSERT INTO "params" VALUES('corruption','every-kth','5525f862566c4916927acdfeee38a5bc');
INSERT INTO "params" VALUES('copies','0','5525f862566c4916927acdfeee38a5bc');
INSERT INTO "params" VALUES('noise','0.0','5525f862566c4916927acdfeee38a5bc');
INSERT INTO "params" VALUES('every','10','5525f862566c4916927acdfeee38a5bc');
INSERT INTO "params" VALUES('objective','classify','5525f862566c4916927acdfeee38a5bc');
INSERT INTO "params" VALUES('fit_size','100','5525f862566c4916927acdfeee38a5bc');
INSERT INTO "params" VALUES('dtype','float32','5525f862566c4916927acdfeee38a5bc');
INSERT INTO "params" VALUES('engine','1','5525f862566c4916927acdfeee38a5bc');
INSERT INTO "params" VALUES('n_parameters','610','fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "params" VALUES('corruption_rate','0.15','fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "params" VALUES('n_parameters','610','5525f862566c4916927acdfeee38a5bc');
INSERT INTO "params" VALUES('corruption_rate','0.06','5525f862566c4916927acdfeee38a5bc');
INSERT INTO "params" VALUES('preset','quick','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "params" VALUES('gpus','','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "params" VALUES('device','None','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "params" VALUES('workers','1','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "params" VALUES('stack','None','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "params" VALUES('tracking_uri','None','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "params" VALUES('data_dir','None','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "params" VALUES('eval_every','None','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "params" VALUES('step_every','off','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "params" VALUES('step_evaluate','False','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "params" VALUES('figures','False','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "params" VALUES('dry_run','False','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "params" VALUES('rerun','False','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "params" VALUES('quiet','True','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "params" VALUES('arch','mlp','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "params" VALUES('width','4','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "params" VALUES('depth','None','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "params" VALUES('padding','same','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "params" VALUES('init','xavier','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "params" VALUES('optimizer','sgd','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "params" VALUES('lr','0.03','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "params" VALUES('momentum','0.9','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "params" VALUES('schedule','constant','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "params" VALUES('batch_size','20','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "params" VALUES('weight_decay','0.0','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "params" VALUES('decoupled','False','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "params" VALUES('epochs','2','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "params" VALUES('steps','0','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "params" VALUES('hold','0','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "params" VALUES('loss_target','0.005','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "params" VALUES('dtype','float32','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "params" VALUES('dataset','digits','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "params" VALUES('train_size','60','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "params" VALUES('val_size','None','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "params" VALUES('control_size','0','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "params" VALUES('split_seed','0','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "params" VALUES('normalisation','image','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "params" VALUES('replicas','1','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "params" VALUES('seed','0','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "params" VALUES('sweep','both','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "params" VALUES('tasks','true,partial','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "params" VALUES('rates','0.5','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "params" VALUES('regularisers','none,augmentation,weight-decay,dropout,batch-norm,all','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "params" VALUES('crop','None','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "params" VALUES('theory','False','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "params" VALUES('points','10,100,1000','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "params" VALUES('dataset','digits','0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "params" VALUES('train_size','60','0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "params" VALUES('val_size','143','0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "params" VALUES('control_size','0','0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "params" VALUES('split_seed','0','0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "params" VALUES('normalisation','image','0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "params" VALUES('classes','10','0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "params" VALUES('arch','mlp','0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "params" VALUES('width','4','0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "params" VALUES('depth','1','0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "params" VALUES('padding','same','0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "params" VALUES('units','-','0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "params" VALUES('crop','0','0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "params" VALUES('pixels','true','0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "params" VALUES('init','xavier','0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "params" VALUES('norm','own','0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "params" VALUES('dropout','0.0','0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "params" VALUES('augment','none','0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "params" VALUES('optimizer','sgd','0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "params" VALUES('lr','0.03','0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "params" VALUES('momentum','0.9','0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "params" VALUES('weight_decay','0.0','0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "params" VALUES('decoupled','False','0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "params" VALUES('schedule','constant','0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "params" VALUES('batch_size','20','0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "params" VALUES('epochs','2','0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "params" VALUES('stop_steps','0','0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "params" VALUES('stop_hold','0','0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "params" VALUES('stop_loss','0.0','0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "params" VALUES('stop_accuracy','1.0','0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "params" VALUES('seed','0','0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "params" VALUES('corruption','none','0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "params" VALUES('copies','0','0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "params" VALUES('noise','0.0','0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "params" VALUES('every','0','0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "params" VALUES('objective','classify','0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "params" VALUES('fit_size','60','0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "params" VALUES('dtype','float32','0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "params" VALUES('engine','1','0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "params" VALUES('dataset','digits','955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "params" VALUES('train_size','60','955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "params" VALUES('val_size','143','955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "params" VALUES('control_size','0','955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "params" VALUES('split_seed','0','955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "params" VALUES('normalisation','image','955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "params" VALUES('classes','10','955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "params" VALUES('arch','mlp','955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "params" VALUES('width','4','955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "params" VALUES('depth','1','955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "params" VALUES('padding','same','955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "params" VALUES('units','-','955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "params" VALUES('crop','0','955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "params" VALUES('pixels','true','955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "params" VALUES('init','xavier','955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "params" VALUES('norm','own','955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "params" VALUES('dropout','0.0','955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "params" VALUES('augment','none','955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "params" VALUES('optimizer','sgd','955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "params" VALUES('lr','0.03','955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "params" VALUES('momentum','0.9','955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "params" VALUES('weight_decay','0.0005','955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "params" VALUES('decoupled','False','955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "params" VALUES('schedule','constant','955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "params" VALUES('batch_size','20','955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "params" VALUES('epochs','2','955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "params" VALUES('stop_steps','0','955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "params" VALUES('stop_hold','0','955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "params" VALUES('stop_loss','0.0','955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "params" VALUES('stop_accuracy','1.0','955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "params" VALUES('seed','0','955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "params" VALUES('corruption','none','955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "params" VALUES('copies','0','955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "params" VALUES('noise','0.0','955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "params" VALUES('every','0','955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "params" VALUES('objective','classify','955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "params" VALUES('fit_size','60','955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "params" VALUES('dtype','float32','955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "params" VALUES('engine','1','955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "params" VALUES('n_parameters','310','0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "params" VALUES('corruption_rate','0.0','0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "params" VALUES('n_parameters','310','955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "params" VALUES('corruption_rate','0.0','955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "params" VALUES('dataset','digits','160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "params" VALUES('train_size','60','160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "params" VALUES('val_size','143','160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "params" VALUES('control_size','0','160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "params" VALUES('split_seed','0','160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "params" VALUES('normalisation','image','160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "params" VALUES('classes','10','160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "params" VALUES('arch','mlp','160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "params" VALUES('width','4','160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "params" VALUES('depth','1','160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "params" VALUES('padding','same','160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "params" VALUES('units','-','160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "params" VALUES('crop','0','160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "params" VALUES('pixels','true','160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "params" VALUES('init','xavier','160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "params" VALUES('norm','own','160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "params" VALUES('dropout','0.0','160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "params" VALUES('augment','none','160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "params" VALUES('optimizer','sgd','160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "params" VALUES('lr','0.03','160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "params" VALUES('momentum','0.9','160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "params" VALUES('weight_decay','0.0','160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "params" VALUES('decoupled','False','160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "params" VALUES('schedule','constant','160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "params" VALUES('batch_size','20','160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "params" VALUES('epochs','2','160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "params" VALUES('stop_steps','0','160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "params" VALUES('stop_hold','0','160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "params" VALUES('stop_loss','0.005','160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "params" VALUES('stop_accuracy','1.0','160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "params" VALUES('seed','0','160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "params" VALUES('corruption','none','160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "params" VALUES('copies','0','160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "params" VALUES('noise','0.0','160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "params" VALUES('every','0','160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "params" VALUES('objective','classify','160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "params" VALUES('fit_size','60','160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "params" VALUES('dtype','float32','160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "params" VALUES('engine','1','160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "params" VALUES('n_parameters','310','160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "params" VALUES('corruption_rate','0.0','160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "params" VALUES('dataset','digits','da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "params" VALUES('train_size','60','da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "params" VALUES('val_size','143','da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "params" VALUES('control_size','0','da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "params" VALUES('split_seed','0','da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "params" VALUES('normalisation','image','da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "params" VALUES('classes','10','da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "params" VALUES('arch','mlp','da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "params" VALUES('width','4','da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "params" VALUES('depth','1','da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "params" VALUES('padding','same','da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "params" VALUES('units','-','da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "params" VALUES('crop','0','da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "params" VALUES('pixels','true','da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "params" VALUES('init','xavier','da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "params" VALUES('norm','own','da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "params" VALUES('dropout','0.0','da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "params" VALUES('augment','none','da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "params" VALUES('optimizer','sgd','da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "params" VALUES('lr','0.03','da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "params" VALUES('momentum','0.9','da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "params" VALUES('weight_decay','0.0','da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "params" VALUES('decoupled','False','da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "params" VALUES('schedule','constant','da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "params" VALUES('batch_size','20','da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "params" VALUES('epochs','2','da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "params" VALUES('stop_steps','0','da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "params" VALUES('stop_hold','0','da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "params" VALUES('stop_loss','0.005','da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "params" VALUES('stop_accuracy','1.0','da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "params" VALUES('seed','0','da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "params" VALUES('corruption','random-labels','da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "params" VALUES('copies','0','da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "params" VALUES('noise','0.5','da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "params" VALUES('every','0','da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "params" VALUES('objective','classify','da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "params" VALUES('fit_size','60','da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "params" VALUES('dtype','float32','da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "params" VALUES('engine','1','da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "params" VALUES('n_parameters','310','da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "params" VALUES('corruption_rate','0.38333333333333336','da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "params" VALUES('dataset','digits','96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "params" VALUES('train_size','60','96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "params" VALUES('val_size','143','96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "params" VALUES('control_size','0','96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "params" VALUES('split_seed','0','96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "params" VALUES('normalisation','image','96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "params" VALUES('classes','10','96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "params" VALUES('arch','mlp','96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "params" VALUES('width','4','96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "params" VALUES('depth','1','96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "params" VALUES('padding','same','96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "params" VALUES('units','-','96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "params" VALUES('crop','0','96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "params" VALUES('pixels','true','96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "params" VALUES('init','xavier','96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "params" VALUES('norm','own','96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "params" VALUES('dropout','0.0','96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "params" VALUES('augment','crop','96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "params" VALUES('optimizer','sgd','96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "params" VALUES('lr','0.03','96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "params" VALUES('momentum','0.9','96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "params" VALUES('weight_decay','0.0','96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "params" VALUES('decoupled','False','96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "params" VALUES('schedule','constant','96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "params" VALUES('batch_size','20','96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "params" VALUES('epochs','2','96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "params" VALUES('stop_steps','0','96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "params" VALUES('stop_hold','0','96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "params" VALUES('stop_loss','0.0','96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "params" VALUES('stop_accuracy','1.0','96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "params" VALUES('seed','0','96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "params" VALUES('corruption','none','96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "params" VALUES('copies','0','96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "params" VALUES('noise','0.0','96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "params" VALUES('every','0','96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "params" VALUES('objective','classify','96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "params" VALUES('fit_size','60','96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "params" VALUES('dtype','float32','96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "params" VALUES('engine','1','96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "params" VALUES('n_parameters','310','96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "params" VALUES('corruption_rate','0.0','96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "params" VALUES('dataset','digits','e348c012c20a4d19a2f762295c265a68');
INSERT INTO "params" VALUES('train_size','60','e348c012c20a4d19a2f762295c265a68');
INSERT INTO "params" VALUES('val_size','143','e348c012c20a4d19a2f762295c265a68');
INSERT INTO "params" VALUES('control_size','0','e348c012c20a4d19a2f762295c265a68');
INSERT INTO "params" VALUES('split_seed','0','e348c012c20a4d19a2f762295c265a68');
INSERT INTO "params" VALUES('normalisation','image','e348c012c20a4d19a2f762295c265a68');
INSERT INTO "params" VALUES('classes','10','e348c012c20a4d19a2f762295c265a68');
INSERT INTO "params" VALUES('arch','mlp','e348c012c20a4d19a2f762295c265a68');
INSERT INTO "params" VALUES('width','4','e348c012c20a4d19a2f762295c265a68');
INSERT INTO "params" VALUES('depth','1','e348c012c20a4d19a2f762295c265a68');
INSERT INTO "params" VALUES('padding','same','e348c012c20a4d19a2f762295c265a68');
INSERT INTO "params" VALUES('units','-','e348c012c20a4d19a2f762295c265a68');
INSERT INTO "params" VALUES('crop','0','e348c012c20a4d19a2f762295c265a68');
INSERT INTO "params" VALUES('pixels','true','e348c012c20a4d19a2f762295c265a68');
INSERT INTO "params" VALUES('init','xavier','e348c012c20a4d19a2f762295c265a68');
INSERT INTO "params" VALUES('norm','own','e348c012c20a4d19a2f762295c265a68');
INSERT INTO "params" VALUES('dropout','0.5','e348c012c20a4d19a2f762295c265a68');
INSERT INTO "params" VALUES('augment','none','e348c012c20a4d19a2f762295c265a68');
INSERT INTO "params" VALUES('optimizer','sgd','e348c012c20a4d19a2f762295c265a68');
INSERT INTO "params" VALUES('lr','0.03','e348c012c20a4d19a2f762295c265a68');
INSERT INTO "params" VALUES('momentum','0.9','e348c012c20a4d19a2f762295c265a68');
INSERT INTO "params" VALUES('weight_decay','0.0','e348c012c20a4d19a2f762295c265a68');
INSERT INTO "params" VALUES('decoupled','False','e348c012c20a4d19a2f762295c265a68');
INSERT INTO "params" VALUES('schedule','constant','e348c012c20a4d19a2f762295c265a68');
INSERT INTO "params" VALUES('batch_size','20','e348c012c20a4d19a2f762295c265a68');
INSERT INTO "params" VALUES('epochs','2','e348c012c20a4d19a2f762295c265a68');
INSERT INTO "params" VALUES('stop_steps','0','e348c012c20a4d19a2f762295c265a68');
INSERT INTO "params" VALUES('stop_hold','0','e348c012c20a4d19a2f762295c265a68');
INSERT INTO "params" VALUES('stop_loss','0.0','e348c012c20a4d19a2f762295c265a68');
INSERT INTO "params" VALUES('stop_accuracy','1.0','e348c012c20a4d19a2f762295c265a68');
INSERT INTO "params" VALUES('seed','0','e348c012c20a4d19a2f762295c265a68');
INSERT INTO "params" VALUES('corruption','none','e348c012c20a4d19a2f762295c265a68');
INSERT INTO "params" VALUES('copies','0','e348c012c20a4d19a2f762295c265a68');
INSERT INTO "params" VALUES('noise','0.0','e348c012c20a4d19a2f762295c265a68');
INSERT INTO "params" VALUES('every','0','e348c012c20a4d19a2f762295c265a68');
INSERT INTO "params" VALUES('objective','classify','e348c012c20a4d19a2f762295c265a68');
INSERT INTO "params" VALUES('fit_size','60','e348c012c20a4d19a2f762295c265a68');
INSERT INTO "params" VALUES('dtype','float32','e348c012c20a4d19a2f762295c265a68');
INSERT INTO "params" VALUES('engine','1','e348c012c20a4d19a2f762295c265a68');
INSERT INTO "params" VALUES('n_parameters','310','e348c012c20a4d19a2f762295c265a68');
INSERT INTO "params" VALUES('corruption_rate','0.0','e348c012c20a4d19a2f762295c265a68');
INSERT INTO "params" VALUES('dataset','digits','9824ba9695474563a12bdddf63256f5d');
INSERT INTO "params" VALUES('train_size','60','9824ba9695474563a12bdddf63256f5d');
INSERT INTO "params" VALUES('val_size','143','9824ba9695474563a12bdddf63256f5d');
INSERT INTO "params" VALUES('control_size','0','9824ba9695474563a12bdddf63256f5d');
INSERT INTO "params" VALUES('split_seed','0','9824ba9695474563a12bdddf63256f5d');
INSERT INTO "params" VALUES('normalisation','image','9824ba9695474563a12bdddf63256f5d');
INSERT INTO "params" VALUES('classes','10','9824ba9695474563a12bdddf63256f5d');
INSERT INTO "params" VALUES('arch','mlp','9824ba9695474563a12bdddf63256f5d');
INSERT INTO "params" VALUES('width','4','9824ba9695474563a12bdddf63256f5d');
INSERT INTO "params" VALUES('depth','1','9824ba9695474563a12bdddf63256f5d');
INSERT INTO "params" VALUES('padding','same','9824ba9695474563a12bdddf63256f5d');
INSERT INTO "params" VALUES('units','-','9824ba9695474563a12bdddf63256f5d');
INSERT INTO "params" VALUES('crop','0','9824ba9695474563a12bdddf63256f5d');
INSERT INTO "params" VALUES('pixels','true','9824ba9695474563a12bdddf63256f5d');
INSERT INTO "params" VALUES('init','xavier','9824ba9695474563a12bdddf63256f5d');
INSERT INTO "params" VALUES('norm','on','9824ba9695474563a12bdddf63256f5d');
INSERT INTO "params" VALUES('dropout','0.0','9824ba9695474563a12bdddf63256f5d');
INSERT INTO "params" VALUES('augment','none','9824ba9695474563a12bdddf63256f5d');
INSERT INTO "params" VALUES('optimizer','sgd','9824ba9695474563a12bdddf63256f5d');
INSERT INTO "params" VALUES('lr','0.03','9824ba9695474563a12bdddf63256f5d');
INSERT INTO "params" VALUES('momentum','0.9','9824ba9695474563a12bdddf63256f5d');
INSERT INTO "params" VALUES('weight_decay','0.0','9824ba9695474563a12bdddf63256f5d');
INSERT INTO "params" VALUES('decoupled','False','9824ba9695474563a12bdddf63256f5d');
INSERT INTO "params" VALUES('schedule','constant','9824ba9695474563a12bdddf63256f5d');
INSERT INTO "params" VALUES('batch_size','20','9824ba9695474563a12bdddf63256f5d');
INSERT INTO "params" VALUES('epochs','2','9824ba9695474563a12bdddf63256f5d');
INSERT INTO "params" VALUES('stop_steps','0','9824ba9695474563a12bdddf63256f5d');
INSERT INTO "params" VALUES('stop_hold','0','9824ba9695474563a12bdddf63256f5d');
INSERT INTO "params" VALUES('stop_loss','0.0','9824ba9695474563a12bdddf63256f5d');
INSERT INTO "params" VALUES('stop_accuracy','1.0','9824ba9695474563a12bdddf63256f5d');
INSERT INTO "params" VALUES('seed','0','9824ba9695474563a12bdddf63256f5d');
INSERT INTO "params" VALUES('corruption','none','9824ba9695474563a12bdddf63256f5d');
INSERT INTO "params" VALUES('copies','0','9824ba9695474563a12bdddf63256f5d');
INSERT INTO "params" VALUES('noise','0.0','9824ba9695474563a12bdddf63256f5d');
INSERT INTO "params" VALUES('every','0','9824ba9695474563a12bdddf63256f5d');
INSERT INTO "params" VALUES('objective','classify','9824ba9695474563a12bdddf63256f5d');
INSERT INTO "params" VALUES('fit_size','60','9824ba9695474563a12bdddf63256f5d');
INSERT INTO "params" VALUES('dtype','float32','9824ba9695474563a12bdddf63256f5d');
INSERT INTO "params" VALUES('engine','1','9824ba9695474563a12bdddf63256f5d');
INSERT INTO "params" VALUES('n_parameters','318','9824ba9695474563a12bdddf63256f5d');
INSERT INTO "params" VALUES('corruption_rate','0.0','9824ba9695474563a12bdddf63256f5d');
INSERT INTO "params" VALUES('dataset','digits','bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "params" VALUES('train_size','60','bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "params" VALUES('val_size','143','bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "params" VALUES('control_size','0','bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "params" VALUES('split_seed','0','bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "params" VALUES('normalisation','image','bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "params" VALUES('classes','10','bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "params" VALUES('arch','mlp','bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "params" VALUES('width','4','bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "params" VALUES('depth','1','bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "params" VALUES('padding','same','bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "params" VALUES('units','-','bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "params" VALUES('crop','0','bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "params" VALUES('pixels','true','bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "params" VALUES('init','xavier','bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "params" VALUES('norm','on','bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "params" VALUES('dropout','0.5','bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "params" VALUES('augment','crop','bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "params" VALUES('optimizer','sgd','bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "params" VALUES('lr','0.03','bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "params" VALUES('momentum','0.9','bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "params" VALUES('weight_decay','0.0005','bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "params" VALUES('decoupled','False','bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "params" VALUES('schedule','constant','bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "params" VALUES('batch_size','20','bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "params" VALUES('epochs','2','bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "params" VALUES('stop_steps','0','bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "params" VALUES('stop_hold','0','bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "params" VALUES('stop_loss','0.0','bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "params" VALUES('stop_accuracy','1.0','bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "params" VALUES('seed','0','bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "params" VALUES('corruption','none','bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "params" VALUES('copies','0','bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "params" VALUES('noise','0.0','bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "params" VALUES('every','0','bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "params" VALUES('objective','classify','bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "params" VALUES('fit_size','60','bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "params" VALUES('dtype','float32','bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "params" VALUES('engine','1','bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "params" VALUES('n_parameters','318','bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "params" VALUES('corruption_rate','0.0','bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "params" VALUES('preset','quick','e2ffdb9f426e4c0ab78c64917e2ff859');
INSERT INTO "params" VALUES('gpus','','e2ffdb9f426e4c0ab78c64917e2ff859');
INSERT INTO "params" VALUES('device','None','e2ffdb9f426e4c0ab78c64917e2ff859');
INSERT INTO "params" VALUES('workers','1','e2ffdb9f426e4c0ab78c64917e2ff859');
INSERT INTO "params" VALUES('stack','None','e2ffdb9f426e4c0ab78c64917e2ff859');
INSERT INTO "params" VALUES('tracking_uri','None','e2ffdb9f426e4c0ab78c64917e2ff859');
INSERT INTO "params" VALUES('data_dir','None','e2ffdb9f426e4c0ab78c64917e2ff859');
INSERT INTO "params" VALUES('eval_every','None','e2ffdb9f426e4c0ab78c64917e2ff859');
INSERT INTO "params" VALUES('step_every','off','e2ffdb9f426e4c0ab78c64917e2ff859');
INSERT INTO "params" VALUES('step_evaluate','False','e2ffdb9f426e4c0ab78c64917e2ff859');
INSERT INTO "params" VALUES('figures','False','e2ffdb9f426e4c0ab78c64917e2ff859');
INSERT INTO "params" VALUES('dry_run','False','e2ffdb9f426e4c0ab78c64917e2ff859');
INSERT INTO "params" VALUES('rerun','False','e2ffdb9f426e4c0ab78c64917e2ff859');
INSERT INTO "params" VALUES('quiet','True','e2ffdb9f426e4c0ab78c64917e2ff859');
INSERT INTO "params" VALUES('dataset','digits','e2ffdb9f426e4c0ab78c64917e2ff859');
INSERT INTO "params" VALUES('digit','7','e2ffdb9f426e4c0ab78c64917e2ff859');
INSERT INTO "params" VALUES('index','0','e2ffdb9f426e4c0ab78c64917e2ff859');
INSERT INTO "params" VALUES('replicas','1','e2ffdb9f426e4c0ab78c64917e2ff859');
INSERT INTO "params" VALUES('seed','0','e2ffdb9f426e4c0ab78c64917e2ff859');
INSERT INTO "params" VALUES('arch','conv','e2ffdb9f426e4c0ab78c64917e2ff859');
INSERT INTO "params" VALUES('sweep','depth','e2ffdb9f426e4c0ab78c64917e2ff859');
INSERT INTO "params" VALUES('depth','1,2','e2ffdb9f426e4c0ab78c64917e2ff859');
INSERT INTO "params" VALUES('width','None','e2ffdb9f426e4c0ab78c64917e2ff859');
INSERT INTO "params" VALUES('channels','2','e2ffdb9f426e4c0ab78c64917e2ff859');
INSERT INTO "params" VALUES('channel_grid','4,8,16,32','e2ffdb9f426e4c0ab78c64917e2ff859');
INSERT INTO "params" VALUES('grid_depth','3','e2ffdb9f426e4c0ab78c64917e2ff859');
INSERT INTO "params" VALUES('init','own','e2ffdb9f426e4c0ab78c64917e2ff859');
INSERT INTO "params" VALUES('lr','0.3','e2ffdb9f426e4c0ab78c64917e2ff859');
INSERT INTO "params" VALUES('all_rates','False','e2ffdb9f426e4c0ab78c64917e2ff859');
INSERT INTO "params" VALUES('momentum','0.0','e2ffdb9f426e4c0ab78c64917e2ff859');
INSERT INTO "params" VALUES('steps','40','e2ffdb9f426e4c0ab78c64917e2ff859');
INSERT INTO "params" VALUES('loss_target','0.005','e2ffdb9f426e4c0ab78c64917e2ff859');
INSERT INTO "params" VALUES('dtype','float32','e2ffdb9f426e4c0ab78c64917e2ff859');
INSERT INTO "params" VALUES('jacobian','False','e2ffdb9f426e4c0ab78c64917e2ff859');
INSERT INTO "params" VALUES('dataset','digits{7:0}','c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "params" VALUES('train_size','1','c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "params" VALUES('val_size','0','c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "params" VALUES('control_size','0','c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "params" VALUES('split_seed','0','c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "params" VALUES('normalisation','unit','c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "params" VALUES('classes','9','c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "params" VALUES('arch','conv','c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "params" VALUES('width','2','c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "params" VALUES('depth','1','c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "params" VALUES('padding','same','c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "params" VALUES('units','-','c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "params" VALUES('crop','0','c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "params" VALUES('pixels','true','c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "params" VALUES('init','he','c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "params" VALUES('norm','own','c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "params" VALUES('dropout','0.0','c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "params" VALUES('augment','none','c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "params" VALUES('optimizer','sgd','c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "params" VALUES('lr','0.3','c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "params" VALUES('momentum','0.0','c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "params" VALUES('weight_decay','0.0','c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "params" VALUES('decoupled','False','c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "params" VALUES('schedule','constant','c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "params" VALUES('batch_size','1','c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "params" VALUES('epochs','2','c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "params" VALUES('stop_steps','0','c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "params" VALUES('stop_hold','0','c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "params" VALUES('stop_loss','0.005','c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "params" VALUES('stop_accuracy','1.0','c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "params" VALUES('seed','0','c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "params" VALUES('corruption','repeats','c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "params" VALUES('copies','20','c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "params" VALUES('noise','0.0','c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "params" VALUES('every','0','c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "params" VALUES('objective','identity','c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "params" VALUES('fit_size','20','c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "params" VALUES('dtype','float32','c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "params" VALUES('engine','1','c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "params" VALUES('n_parameters','25','c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "params" VALUES('corruption_rate','0.0','c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "params" VALUES('dataset','digits{7:0}','236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "params" VALUES('train_size','1','236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "params" VALUES('val_size','0','236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "params" VALUES('control_size','0','236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "params" VALUES('split_seed','0','236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "params" VALUES('normalisation','unit','236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "params" VALUES('classes','9','236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "params" VALUES('arch','conv','236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "params" VALUES('width','2','236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "params" VALUES('depth','2','236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "params" VALUES('padding','same','236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "params" VALUES('units','-','236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "params" VALUES('crop','0','236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "params" VALUES('pixels','true','236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "params" VALUES('init','he','236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "params" VALUES('norm','own','236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "params" VALUES('dropout','0.0','236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "params" VALUES('augment','none','236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "params" VALUES('optimizer','sgd','236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "params" VALUES('lr','0.3','236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "params" VALUES('momentum','0.0','236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "params" VALUES('weight_decay','0.0','236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "params" VALUES('decoupled','False','236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "params" VALUES('schedule','constant','236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "params" VALUES('batch_size','1','236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "params" VALUES('epochs','2','236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "params" VALUES('stop_steps','0','236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "params" VALUES('stop_hold','0','236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "params" VALUES('stop_loss','0.005','236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "params" VALUES('stop_accuracy','1.0','236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "params" VALUES('seed','0','236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "params" VALUES('corruption','repeats','236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "params" VALUES('copies','20','236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "params" VALUES('noise','0.0','236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "params" VALUES('every','0','236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "params" VALUES('objective','identity','236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "params" VALUES('fit_size','20','236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "params" VALUES('dtype','float32','236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "params" VALUES('engine','1','236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "params" VALUES('n_parameters','100','236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "params" VALUES('corruption_rate','0.0','236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "params" VALUES('preset','quick','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "params" VALUES('gpus','','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "params" VALUES('device','None','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "params" VALUES('workers','1','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "params" VALUES('stack','None','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "params" VALUES('tracking_uri','None','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "params" VALUES('data_dir','None','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "params" VALUES('eval_every','None','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "params" VALUES('step_every','log','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "params" VALUES('step_evaluate','False','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "params" VALUES('figures','False','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "params" VALUES('dry_run','False','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "params" VALUES('rerun','False','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "params" VALUES('quiet','True','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "params" VALUES('arch','mlp','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "params" VALUES('width','4','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "params" VALUES('depth','None','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "params" VALUES('padding','same','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "params" VALUES('init','None','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "params" VALUES('optimizer','','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "params" VALUES('lr','','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "params" VALUES('momentum','0.0','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "params" VALUES('schedule','constant','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "params" VALUES('batch_size','50','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "params" VALUES('weight_decay','0.0','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "params" VALUES('decoupled','False','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "params" VALUES('epochs','2','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "params" VALUES('steps','0','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "params" VALUES('hold','0','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "params" VALUES('loss_target','0.0','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "params" VALUES('dtype','float32','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "params" VALUES('dataset','digits','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "params" VALUES('train_size','100','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "params" VALUES('val_size','None','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "params" VALUES('control_size','None','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "params" VALUES('split_seed','0','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "params" VALUES('normalisation','unit','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "params" VALUES('replicas','1','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "params" VALUES('seed','0','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "params" VALUES('case','','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "params" VALUES('sweep','off','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "params" VALUES('samples','None','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "params" VALUES('search','lr=1e-4:1:log','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "params" VALUES('sampler','grid','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "params" VALUES('cells','2','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "params" VALUES('trials','12','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "params" VALUES('extend','False','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "params" VALUES('storage','None','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "params" VALUES('study_name','None','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "params" VALUES('dataset','digits','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "params" VALUES('train_size','100','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "params" VALUES('val_size','143','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "params" VALUES('control_size','143','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "params" VALUES('split_seed','0','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "params" VALUES('normalisation','unit','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "params" VALUES('classes','10','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "params" VALUES('arch','mlp','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "params" VALUES('width','4','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "params" VALUES('depth','1','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "params" VALUES('padding','same','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "params" VALUES('units','-','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "params" VALUES('crop','0','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "params" VALUES('pixels','true','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "params" VALUES('init','xavier','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "params" VALUES('norm','own','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "params" VALUES('dropout','0.0','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "params" VALUES('augment','none','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "params" VALUES('optimizer','adam','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "params" VALUES('lr','0.0001','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "params" VALUES('momentum','0.0','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "params" VALUES('weight_decay','0.0','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "params" VALUES('decoupled','False','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "params" VALUES('schedule','constant','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "params" VALUES('batch_size','50','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "params" VALUES('epochs','2','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "params" VALUES('stop_steps','0','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "params" VALUES('stop_hold','0','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "params" VALUES('stop_loss','0.0','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "params" VALUES('stop_accuracy','1.0','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "params" VALUES('seed','0','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "params" VALUES('corruption','none','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "params" VALUES('copies','0','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "params" VALUES('noise','0.0','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "params" VALUES('every','0','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "params" VALUES('objective','classify','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "params" VALUES('fit_size','100','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "params" VALUES('dtype','float32','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "params" VALUES('engine','1','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "params" VALUES('dataset','digits','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "params" VALUES('train_size','100','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "params" VALUES('val_size','143','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "params" VALUES('control_size','143','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "params" VALUES('split_seed','0','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "params" VALUES('normalisation','unit','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "params" VALUES('classes','10','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "params" VALUES('arch','mlp','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "params" VALUES('width','4','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "params" VALUES('depth','1','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "params" VALUES('padding','same','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "params" VALUES('units','-','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "params" VALUES('crop','0','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "params" VALUES('pixels','true','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "params" VALUES('init','xavier','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "params" VALUES('norm','own','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "params" VALUES('dropout','0.0','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "params" VALUES('augment','none','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "params" VALUES('optimizer','adam','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "params" VALUES('lr','1.0','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "params" VALUES('momentum','0.0','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "params" VALUES('weight_decay','0.0','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "params" VALUES('decoupled','False','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "params" VALUES('schedule','constant','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "params" VALUES('batch_size','50','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "params" VALUES('epochs','2','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "params" VALUES('stop_steps','0','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "params" VALUES('stop_hold','0','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "params" VALUES('stop_loss','0.0','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "params" VALUES('stop_accuracy','1.0','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "params" VALUES('seed','0','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "params" VALUES('corruption','none','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "params" VALUES('copies','0','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "params" VALUES('noise','0.0','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "params" VALUES('every','0','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "params" VALUES('objective','classify','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "params" VALUES('fit_size','100','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "params" VALUES('dtype','float32','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "params" VALUES('engine','1','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "params" VALUES('n_parameters','310','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "params" VALUES('corruption_rate','0.0','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "params" VALUES('n_parameters','310','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "params" VALUES('corruption_rate','0.0','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "params" VALUES('preset','quick','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "params" VALUES('gpus','','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "params" VALUES('device','None','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "params" VALUES('workers','1','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "params" VALUES('stack','1','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "params" VALUES('tracking_uri','None','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "params" VALUES('data_dir','None','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "params" VALUES('eval_every','15','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "params" VALUES('step_every','off','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "params" VALUES('step_evaluate','False','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "params" VALUES('figures','False','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "params" VALUES('dry_run','False','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "params" VALUES('rerun','False','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "params" VALUES('quiet','True','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "params" VALUES('arch','mlp','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "params" VALUES('width','5','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "params" VALUES('depth','None','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "params" VALUES('padding','same','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "params" VALUES('init','xavier','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "params" VALUES('optimizer','adam','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "params" VALUES('lr','','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "params" VALUES('momentum','0.0','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "params" VALUES('schedule','constant','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "params" VALUES('batch_size','50','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "params" VALUES('weight_decay','0.0','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "params" VALUES('decoupled','False','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "params" VALUES('epochs','30','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "params" VALUES('steps','50000','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "params" VALUES('hold','0','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "params" VALUES('loss_target','0.0','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "params" VALUES('dtype','float32','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "params" VALUES('dataset','digits','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "params" VALUES('train_size','100','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "params" VALUES('val_size','None','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "params" VALUES('control_size','None','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "params" VALUES('split_seed','0','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "params" VALUES('normalisation','unit','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "params" VALUES('replicas','2','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "params" VALUES('seed','0','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "params" VALUES('arms','normal,extreme','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "params" VALUES('copies','None','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "params" VALUES('dataset','digits','628de87119554ee293245f3d4847bd95');
INSERT INTO "params" VALUES('train_size','100','628de87119554ee293245f3d4847bd95');
INSERT INTO "params" VALUES('val_size','143','628de87119554ee293245f3d4847bd95');
INSERT INTO "params" VALUES('control_size','143','628de87119554ee293245f3d4847bd95');
INSERT INTO "params" VALUES('split_seed','0','628de87119554ee293245f3d4847bd95');
INSERT INTO "params" VALUES('normalisation','unit','628de87119554ee293245f3d4847bd95');
INSERT INTO "params" VALUES('classes','10','628de87119554ee293245f3d4847bd95');
INSERT INTO "params" VALUES('arch','mlp','628de87119554ee293245f3d4847bd95');
INSERT INTO "params" VALUES('width','5','628de87119554ee293245f3d4847bd95');
INSERT INTO "params" VALUES('depth','1','628de87119554ee293245f3d4847bd95');
INSERT INTO "params" VALUES('padding','same','628de87119554ee293245f3d4847bd95');
INSERT INTO "params" VALUES('units','-','628de87119554ee293245f3d4847bd95');
INSERT INTO "params" VALUES('crop','0','628de87119554ee293245f3d4847bd95');
INSERT INTO "params" VALUES('pixels','true','628de87119554ee293245f3d4847bd95');
INSERT INTO "params" VALUES('init','xavier','628de87119554ee293245f3d4847bd95');
INSERT INTO "params" VALUES('norm','own','628de87119554ee293245f3d4847bd95');
INSERT INTO "params" VALUES('dropout','0.0','628de87119554ee293245f3d4847bd95');
INSERT INTO "params" VALUES('augment','none','628de87119554ee293245f3d4847bd95');
INSERT INTO "params" VALUES('optimizer','adam','628de87119554ee293245f3d4847bd95');
INSERT INTO "params" VALUES('lr','0.001','628de87119554ee293245f3d4847bd95');
INSERT INTO "params" VALUES('momentum','0.0','628de87119554ee293245f3d4847bd95');
INSERT INTO "params" VALUES('weight_decay','0.0','628de87119554ee293245f3d4847bd95');
INSERT INTO "params" VALUES('decoupled','False','628de87119554ee293245f3d4847bd95');
INSERT INTO "params" VALUES('schedule','constant','628de87119554ee293245f3d4847bd95');
INSERT INTO "params" VALUES('batch_size','50','628de87119554ee293245f3d4847bd95');
INSERT INTO "params" VALUES('epochs','30','628de87119554ee293245f3d4847bd95');
INSERT INTO "params" VALUES('stop_steps','50000','628de87119554ee293245f3d4847bd95');
INSERT INTO "params" VALUES('stop_hold','0','628de87119554ee293245f3d4847bd95');
INSERT INTO "params" VALUES('stop_loss','0.0','628de87119554ee293245f3d4847bd95');
INSERT INTO "params" VALUES('stop_accuracy','1.0','628de87119554ee293245f3d4847bd95');
INSERT INTO "params" VALUES('seed','0','628de87119554ee293245f3d4847bd95');
INSERT INTO "params" VALUES('corruption','wrong-copies','628de87119554ee293245f3d4847bd95');
INSERT INTO "params" VALUES('copies','1','628de87119554ee293245f3d4847bd95');
INSERT INTO "params" VALUES('noise','0.0','628de87119554ee293245f3d4847bd95');
INSERT INTO "params" VALUES('every','0','628de87119554ee293245f3d4847bd95');
INSERT INTO "params" VALUES('objective','classify','628de87119554ee293245f3d4847bd95');
INSERT INTO "params" VALUES('fit_size','460','628de87119554ee293245f3d4847bd95');
INSERT INTO "params" VALUES('dtype','float32','628de87119554ee293245f3d4847bd95');
INSERT INTO "params" VALUES('engine','1','628de87119554ee293245f3d4847bd95');
INSERT INTO "params" VALUES('n_parameters','385','628de87119554ee293245f3d4847bd95');
INSERT INTO "params" VALUES('corruption_rate','0.782608695652174','628de87119554ee293245f3d4847bd95');
INSERT INTO "params" VALUES('preset','quick','0e2a309228b74126a08cf32ffbdfe568');
INSERT INTO "params" VALUES('gpus','','0e2a309228b74126a08cf32ffbdfe568');
INSERT INTO "params" VALUES('device','None','0e2a309228b74126a08cf32ffbdfe568');
INSERT INTO "params" VALUES('workers','1','0e2a309228b74126a08cf32ffbdfe568');
INSERT INTO "params" VALUES('stack','1','0e2a309228b74126a08cf32ffbdfe568');
INSERT INTO "params" VALUES('tracking_uri','None','0e2a309228b74126a08cf32ffbdfe568');
INSERT INTO "params" VALUES('data_dir','None','0e2a309228b74126a08cf32ffbdfe568');
INSERT INTO "params" VALUES('eval_every','15','0e2a309228b74126a08cf32ffbdfe568');
INSERT INTO "params" VALUES('step_every','off','0e2a309228b74126a08cf32ffbdfe568');
INSERT INTO "params" VALUES('step_evaluate','False','0e2a309228b74126a08cf32ffbdfe568');
INSERT INTO "params" VALUES('figures','False','0e2a309228b74126a08cf32ffbdfe568');
INSERT INTO "params" VALUES('dry_run','False','0e2a309228b74126a08cf32ffbdfe568');
INSERT INTO "params" VALUES('rerun','False','0e2a309228b74126a08cf32ffbdfe568');
INSERT INTO "params" VALUES('quiet','True','0e2a309228b74126a08cf32ffbdfe568');
INSERT INTO "params" VALUES('arch','mlp','0e2a309228b74126a08cf32ffbdfe568');
INSERT INTO "params" VALUES('width','6','0e2a309228b74126a08cf32ffbdfe568');
INSERT INTO "params" VALUES('depth','None','0e2a309228b74126a08cf32ffbdfe568');
INSERT INTO "params" VALUES('padding','same','0e2a309228b74126a08cf32ffbdfe568');
INSERT INTO "params" VALUES('init','xavier','0e2a309228b74126a08cf32ffbdfe568');
INSERT INTO "params" VALUES('optimizer','adam','0e2a309228b74126a08cf32ffbdfe568');
INSERT INTO "params" VALUES('lr','','0e2a309228b74126a08cf32ffbdfe568');
INSERT INTO "params" VALUES('momentum','0.0','0e2a309228b74126a08cf32ffbdfe568');
INSERT INTO "params" VALUES('schedule','constant','0e2a309228b74126a08cf32ffbdfe568');
INSERT INTO "params" VALUES('batch_size','50','0e2a309228b74126a08cf32ffbdfe568');
INSERT INTO "params" VALUES('weight_decay','0.0','0e2a309228b74126a08cf32ffbdfe568');
INSERT INTO "params" VALUES('decoupled','False','0e2a309228b74126a08cf32ffbdfe568');
INSERT INTO "params" VALUES('epochs','30','0e2a309228b74126a08cf32ffbdfe568');
INSERT INTO "params" VALUES('steps','50000','0e2a309228b74126a08cf32ffbdfe568');
INSERT INTO "params" VALUES('hold','0','0e2a309228b74126a08cf32ffbdfe568');
INSERT INTO "params" VALUES('loss_target','0.0','0e2a309228b74126a08cf32ffbdfe568');
INSERT INTO "params" VALUES('dtype','float32','0e2a309228b74126a08cf32ffbdfe568');
INSERT INTO "params" VALUES('dataset','digits','0e2a309228b74126a08cf32ffbdfe568');
INSERT INTO "params" VALUES('train_size','100','0e2a309228b74126a08cf32ffbdfe568');
INSERT INTO "params" VALUES('val_size','None','0e2a309228b74126a08cf32ffbdfe568');
INSERT INTO "params" VALUES('control_size','None','0e2a309228b74126a08cf32ffbdfe568');
INSERT INTO "params" VALUES('split_seed','0','0e2a309228b74126a08cf32ffbdfe568');
INSERT INTO "params" VALUES('normalisation','unit','0e2a309228b74126a08cf32ffbdfe568');
INSERT INTO "params" VALUES('replicas','2','0e2a309228b74126a08cf32ffbdfe568');
INSERT INTO "params" VALUES('seed','0','0e2a309228b74126a08cf32ffbdfe568');
INSERT INTO "params" VALUES('arms','normal,extreme','0e2a309228b74126a08cf32ffbdfe568');
INSERT INTO "params" VALUES('copies','None','0e2a309228b74126a08cf32ffbdfe568');
INSERT INTO "params" VALUES('dataset','digits','43720c78b8a74c8abb60480c20bba592');
INSERT INTO "params" VALUES('train_size','100','43720c78b8a74c8abb60480c20bba592');
INSERT INTO "params" VALUES('val_size','143','43720c78b8a74c8abb60480c20bba592');
INSERT INTO "params" VALUES('control_size','143','43720c78b8a74c8abb60480c20bba592');
INSERT INTO "params" VALUES('split_seed','0','43720c78b8a74c8abb60480c20bba592');
INSERT INTO "params" VALUES('normalisation','unit','43720c78b8a74c8abb60480c20bba592');
INSERT INTO "params" VALUES('classes','10','43720c78b8a74c8abb60480c20bba592');
INSERT INTO "params" VALUES('arch','mlp','43720c78b8a74c8abb60480c20bba592');
INSERT INTO "params" VALUES('width','6','43720c78b8a74c8abb60480c20bba592');
INSERT INTO "params" VALUES('depth','1','43720c78b8a74c8abb60480c20bba592');
INSERT INTO "params" VALUES('padding','same','43720c78b8a74c8abb60480c20bba592');
INSERT INTO "params" VALUES('units','-','43720c78b8a74c8abb60480c20bba592');
INSERT INTO "params" VALUES('crop','0','43720c78b8a74c8abb60480c20bba592');
INSERT INTO "params" VALUES('pixels','true','43720c78b8a74c8abb60480c20bba592');
INSERT INTO "params" VALUES('init','xavier','43720c78b8a74c8abb60480c20bba592');
INSERT INTO "params" VALUES('norm','own','43720c78b8a74c8abb60480c20bba592');
INSERT INTO "params" VALUES('dropout','0.0','43720c78b8a74c8abb60480c20bba592');
INSERT INTO "params" VALUES('augment','none','43720c78b8a74c8abb60480c20bba592');
INSERT INTO "params" VALUES('optimizer','adam','43720c78b8a74c8abb60480c20bba592');
INSERT INTO "params" VALUES('lr','0.001','43720c78b8a74c8abb60480c20bba592');
INSERT INTO "params" VALUES('momentum','0.0','43720c78b8a74c8abb60480c20bba592');
INSERT INTO "params" VALUES('weight_decay','0.0','43720c78b8a74c8abb60480c20bba592');
INSERT INTO "params" VALUES('decoupled','False','43720c78b8a74c8abb60480c20bba592');
INSERT INTO "params" VALUES('schedule','constant','43720c78b8a74c8abb60480c20bba592');
INSERT INTO "params" VALUES('batch_size','50','43720c78b8a74c8abb60480c20bba592');
INSERT INTO "params" VALUES('epochs','30','43720c78b8a74c8abb60480c20bba592');
INSERT INTO "params" VALUES('stop_steps','50000','43720c78b8a74c8abb60480c20bba592');
INSERT INTO "params" VALUES('stop_hold','0','43720c78b8a74c8abb60480c20bba592');
INSERT INTO "params" VALUES('stop_loss','0.0','43720c78b8a74c8abb60480c20bba592');
INSERT INTO "params" VALUES('stop_accuracy','1.0','43720c78b8a74c8abb60480c20bba592');
INSERT INTO "params" VALUES('seed','0','43720c78b8a74c8abb60480c20bba592');
INSERT INTO "params" VALUES('corruption','wrong-copies','43720c78b8a74c8abb60480c20bba592');
INSERT INTO "params" VALUES('copies','1','43720c78b8a74c8abb60480c20bba592');
INSERT INTO "params" VALUES('noise','0.0','43720c78b8a74c8abb60480c20bba592');
INSERT INTO "params" VALUES('every','0','43720c78b8a74c8abb60480c20bba592');
INSERT INTO "params" VALUES('objective','classify','43720c78b8a74c8abb60480c20bba592');
INSERT INTO "params" VALUES('fit_size','460','43720c78b8a74c8abb60480c20bba592');
INSERT INTO "params" VALUES('dtype','float32','43720c78b8a74c8abb60480c20bba592');
INSERT INTO "params" VALUES('engine','1','43720c78b8a74c8abb60480c20bba592');
INSERT INTO "params" VALUES('n_parameters','460','43720c78b8a74c8abb60480c20bba592');
INSERT INTO "params" VALUES('corruption_rate','0.782608695652174','43720c78b8a74c8abb60480c20bba592');
CREATE TABLE "registered_model_aliases" (
	alias VARCHAR(256) NOT NULL, 
	version INTEGER NOT NULL, 
	name VARCHAR(256) NOT NULL, 
	workspace VARCHAR(63) DEFAULT 'default' NOT NULL, 
	CONSTRAINT registered_model_alias_pk PRIMARY KEY (workspace, name, alias), 
	CONSTRAINT fk_registered_model_aliases_registered_models FOREIGN KEY(workspace, name) REFERENCES registered_models (workspace, name) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE TABLE "registered_model_tags" (
	"key" VARCHAR(250) NOT NULL, 
	value VARCHAR(5000), 
	name VARCHAR(256) NOT NULL, 
	workspace VARCHAR(63) DEFAULT 'default' NOT NULL, 
	CONSTRAINT registered_model_tag_pk PRIMARY KEY (workspace, "key", name), 
	CONSTRAINT fk_registered_model_tags_registered_models FOREIGN KEY(workspace, name) REFERENCES registered_models (workspace, name) ON UPDATE CASCADE
);
CREATE TABLE "registered_models" (
	name VARCHAR(256) NOT NULL, 
	creation_time BIGINT, 
	last_updated_time BIGINT, 
	description VARCHAR(5000), 
	workspace VARCHAR(63) DEFAULT 'default' NOT NULL, 
	CONSTRAINT registered_model_pk PRIMARY KEY (workspace, name)
);
CREATE TABLE review_queue_items (
	queue_id VARCHAR(36) NOT NULL, 
	item_type VARCHAR(16) NOT NULL, 
	item_id VARCHAR(50) NOT NULL, 
	status VARCHAR(16) NOT NULL, 
	completed_by VARCHAR(250), 
	completed_time_ms BIGINT, 
	creation_time_ms BIGINT NOT NULL, 
	last_update_time_ms BIGINT NOT NULL, 
	CONSTRAINT review_queue_items_pk PRIMARY KEY (queue_id, item_id), 
	CONSTRAINT fk_review_queue_items_queue_id FOREIGN KEY(queue_id) REFERENCES review_queues (queue_id) ON DELETE CASCADE
);
CREATE TABLE review_queue_label_schemas (
	queue_id VARCHAR(36) NOT NULL, 
	schema_id VARCHAR(36) NOT NULL, 
	CONSTRAINT review_queue_label_schemas_pk PRIMARY KEY (queue_id, schema_id), 
	CONSTRAINT fk_review_queue_label_schemas_queue_id FOREIGN KEY(queue_id) REFERENCES review_queues (queue_id) ON DELETE CASCADE
);
CREATE TABLE review_queue_users (
	queue_id VARCHAR(36) NOT NULL, 
	user_id VARCHAR(250) NOT NULL, 
	CONSTRAINT review_queue_users_pk PRIMARY KEY (queue_id, user_id), 
	CONSTRAINT fk_review_queue_users_queue_id FOREIGN KEY(queue_id) REFERENCES review_queues (queue_id) ON DELETE CASCADE
);
CREATE TABLE review_queues (
	queue_id VARCHAR(36) NOT NULL, 
	experiment_id INTEGER NOT NULL, 
	name VARCHAR(250) NOT NULL, 
	queue_type VARCHAR(16) NOT NULL, 
	created_by VARCHAR(255), 
	creation_time_ms BIGINT NOT NULL, 
	last_update_time_ms BIGINT NOT NULL, 
	name_key VARCHAR(250) NOT NULL, 
	CONSTRAINT review_queues_pk PRIMARY KEY (queue_id), 
	CONSTRAINT fk_review_queues_experiment_id FOREIGN KEY(experiment_id) REFERENCES experiments (experiment_id) ON DELETE CASCADE, 
	CONSTRAINT uq_review_queues_experiment_name_key UNIQUE (experiment_id, name_key)
);
CREATE TABLE "runs" (
	run_uuid VARCHAR(32) NOT NULL, 
	name VARCHAR(250), 
	source_type VARCHAR(20), 
	source_name VARCHAR(500), 
	entry_point_name VARCHAR(50), 
	user_id VARCHAR(256), 
	status VARCHAR(9), 
	start_time BIGINT, 
	end_time BIGINT, 
	source_version VARCHAR(50), 
	lifecycle_stage VARCHAR(20), 
	artifact_uri VARCHAR(200), 
	experiment_id INTEGER, deleted_time BIGINT, 
	CONSTRAINT run_pk PRIMARY KEY (run_uuid), 
	CONSTRAINT runs_lifecycle_stage CHECK (lifecycle_stage IN ('active', 'deleted')), 
	CONSTRAINT source_type CHECK (source_type IN ('NOTEBOOK', 'JOB', 'LOCAL', 'UNKNOWN', 'PROJECT')), 
	FOREIGN KEY(experiment_id) REFERENCES experiments (experiment_id), 
	CHECK (status IN ('SCHEDULED', 'FAILED', 'FINISHED', 'RUNNING', 'KILLED'))
);
INSERT INTO "runs" VALUES('ccc9a807aaf8474eabb391f737c75087','extreme --step-every off --quiet on --width 4 --batch-size 50 --weight-decay 0 -','UNKNOWN','','','root','FINISHED',1795545825811,1795545838697,'','active','@/mlruns/extreme/ccc9a807aaf8474eabb391f737c75087/artifacts',1,NULL);
INSERT INTO "runs" VALUES('1da0263d3b6d4cc4b144c526fc33bf4f','extreme mlp digits seed 0','UNKNOWN','','','root','FINISHED',1795545830308,1795545830604,'','active','@/mlruns/extreme/1da0263d3b6d4cc4b144c526fc33bf4f/artifacts',1,NULL);
INSERT INTO "runs" VALUES('934a9614946b40e8ab689a1192e7a525','extreme mlp digits seed 1','UNKNOWN','','','root','FINISHED',1795545830346,1795545830656,'','active','@/mlruns/extreme/934a9614946b40e8ab689a1192e7a525/artifacts',1,NULL);
INSERT INTO "runs" VALUES('ca60ee2fb8a24a6b8147c6ff483d3107','normal mlp digits seed 0','UNKNOWN','','','root','FINISHED',1795545830717,1795545830915,'','active','@/mlruns/extreme/ca60ee2fb8a24a6b8147c6ff483d3107/artifacts',1,NULL);
INSERT INTO "runs" VALUES('7487c68730a04898a54d549bb33a39a1','normal mlp digits seed 1','UNKNOWN','','','root','FINISHED',1795545830749,1795545830963,'','active','@/mlruns/extreme/7487c68730a04898a54d549bb33a39a1/artifacts',1,NULL);
INSERT INTO "runs" VALUES('a32f00ce736a4afd98491de2ba4cf6db','descent --step-every off --figures off --quiet on --width 2,4 --batch-size 20 --','UNKNOWN','','','root','FINISHED',1795545845958,1795545857137,'','active','@/mlruns/descent/a32f00ce736a4afd98491de2ba4cf6db/artifacts',2,NULL);
INSERT INTO "runs" VALUES('dfda5075a85e4d0b96d1990b279736cb','noise 0 mlp digits seed 0','UNKNOWN','','','root','FINISHED',1795545853263,1795545854955,'','active','@/mlruns/descent/dfda5075a85e4d0b96d1990b279736cb/artifacts',2,NULL);
INSERT INTO "runs" VALUES('15e389dc732d4b7ab1a19cda858604aa','noise 0.3 mlp digits seed 0','UNKNOWN','','','root','FINISHED',1795545853317,1795545855006,'','active','@/mlruns/descent/15e389dc732d4b7ab1a19cda858604aa/artifacts',2,NULL);
INSERT INTO "runs" VALUES('56bb98e5c32149ef920a05dbe6f75799','noise 0 mlp digits seed 0','UNKNOWN','','','root','FINISHED',1795545853349,1795545855051,'','active','@/mlruns/descent/56bb98e5c32149ef920a05dbe6f75799/artifacts',2,NULL);
INSERT INTO "runs" VALUES('4cedcdc62c7c4bc0969a9006e504aeee','noise 0.3 mlp digits seed 0','UNKNOWN','','','root','FINISHED',1795545853382,1795545855101,'','active','@/mlruns/descent/4cedcdc62c7c4bc0969a9006e504aeee/artifacts',2,NULL);
INSERT INTO "runs" VALUES('a59ebedd45614795b2978468c704a46c','noise 0 mlp digits seed 1','UNKNOWN','','','root','FINISHED',1795545853413,1795545855146,'','active','@/mlruns/descent/a59ebedd45614795b2978468c704a46c/artifacts',2,NULL);
INSERT INTO "runs" VALUES('e117666a8470414fa1e48999ac6bf802','noise 0.3 mlp digits seed 1','UNKNOWN','','','root','FINISHED',1795545853448,1795545855195,'','active','@/mlruns/descent/e117666a8470414fa1e48999ac6bf802/artifacts',2,NULL);
INSERT INTO "runs" VALUES('99da50b0ef39408fb706491390464d19','noise 0 mlp digits seed 1','UNKNOWN','','','root','FINISHED',1795545853479,1795545855241,'','active','@/mlruns/descent/99da50b0ef39408fb706491390464d19/artifacts',2,NULL);
INSERT INTO "runs" VALUES('e7c1cd3d54bd44acacba265454bd9d61','noise 0.3 mlp digits seed 1','UNKNOWN','','','root','FINISHED',1795545853510,1795545855289,'','active','@/mlruns/descent/e7c1cd3d54bd44acacba265454bd9d61/artifacts',2,NULL);
INSERT INTO "runs" VALUES('50a3a1664b3a4663b680fd0de54ea653','interpolation --step-every off --figures off --quiet on --width 8 --lr 0.01 --ba','UNKNOWN','','','root','FINISHED',1795545870907,1795545878752,'','active','@/mlruns/interpolation/50a3a1664b3a4663b680fd0de54ea653/artifacts',3,NULL);
INSERT INTO "runs" VALUES('09250cf13bf84b07af70dce853129595','A mlp digits seed 0','UNKNOWN','','','root','FINISHED',1795545875262,1795545876458,'','active','@/mlruns/interpolation/09250cf13bf84b07af70dce853129595/artifacts',3,NULL);
INSERT INTO "runs" VALUES('0dd79c1ba5934b3a912eace91fdd972d','mislabel --step-every off --figures off --quiet on --width 8 --lr 0.01 --batch-s','UNKNOWN','','','root','FINISHED',1795545891576,1795545894602,'','active','@/mlruns/mislabel/0dd79c1ba5934b3a912eace91fdd972d/artifacts',4,NULL);
INSERT INTO "runs" VALUES('fdc155b33b8848adb021c8db5fca098a','1/5 mlp digits seed 0','UNKNOWN','','','root','FINISHED',1795545892427,1795545892689,'','active','@/mlruns/mislabel/fdc155b33b8848adb021c8db5fca098a/artifacts',4,NULL);
INSERT INTO "runs" VALUES('5525f862566c4916927acdfeee38a5bc','1/10 mlp digits seed 0','UNKNOWN','','','root','FINISHED',1795545892467,1795545892752,'','active','@/mlruns/mislabel/5525f862566c4916927acdfeee38a5bc/artifacts',4,NULL);
INSERT INTO "runs" VALUES('daa7336ab48e40c198a8f1049ee4ea12','randomize --step-every off --figures off --quiet on --width 4 --batch-size 20 --','UNKNOWN','','','root','FINISHED',1795545902015,1795545917025,'','active','@/mlruns/randomize/daa7336ab48e40c198a8f1049ee4ea12/artifacts',5,NULL);
INSERT INTO "runs" VALUES('0296055f38bf476a9596aa5f15e17c3c','none mlp digits seed 0','UNKNOWN','','','root','FINISHED',1795545909102,1795545909553,'','active','@/mlruns/randomize/0296055f38bf476a9596aa5f15e17c3c/artifacts',5,NULL);
INSERT INTO "runs" VALUES('955d1f463f04485bb23a24856b8a0eba','weight-decay mlp digits seed 0','UNKNOWN','','','root','FINISHED',1795545909168,1795545909605,'','active','@/mlruns/randomize/955d1f463f04485bb23a24856b8a0eba/artifacts',5,NULL);
INSERT INTO "runs" VALUES('160efe6fe6c144d48a7bccdf0f220cbb','true mlp digits seed 0','UNKNOWN','','','root','FINISHED',1795545909666,1795545910727,'','active','@/mlruns/randomize/160efe6fe6c144d48a7bccdf0f220cbb/artifacts',5,NULL);
INSERT INTO "runs" VALUES('da6054abd7b647f1839c9e8b019eb3e7','partial 0.5 mlp digits seed 0','UNKNOWN','','','root','FINISHED',1795545910825,1795545911207,'','active','@/mlruns/randomize/da6054abd7b647f1839c9e8b019eb3e7/artifacts',5,NULL);
INSERT INTO "runs" VALUES('96be3e396a1f4e879d0bf9b67ba79ae4','augmentation mlp digits seed 0','UNKNOWN','','','root','FINISHED',1795545911304,1795545912315,'','active','@/mlruns/randomize/96be3e396a1f4e879d0bf9b67ba79ae4/artifacts',5,NULL);
INSERT INTO "runs" VALUES('e348c012c20a4d19a2f762295c265a68','dropout mlp digits seed 0','UNKNOWN','','','root','FINISHED',1795545912410,1795545913389,'','active','@/mlruns/randomize/e348c012c20a4d19a2f762295c265a68/artifacts',5,NULL);
INSERT INTO "runs" VALUES('9824ba9695474563a12bdddf63256f5d','batch-norm mlp digits seed 0','UNKNOWN','','','root','FINISHED',1795545913453,1795545914865,'','active','@/mlruns/randomize/9824ba9695474563a12bdddf63256f5d/artifacts',5,NULL);
INSERT INTO "runs" VALUES('bb1f4cd60a8644c1984d8ef4f5599b43','all mlp digits seed 0','UNKNOWN','','','root','FINISHED',1795545914928,1795545915304,'','active','@/mlruns/randomize/bb1f4cd60a8644c1984d8ef4f5599b43/artifacts',5,NULL);
INSERT INTO "runs" VALUES('e2ffdb9f426e4c0ab78c64917e2ff859','identity --step-every off --figures off --quiet on --replicas 1 --arch conv --sw','UNKNOWN','','','root','FINISHED',1795545936007,1795545948639,'','active','@/mlruns/identity/e2ffdb9f426e4c0ab78c64917e2ff859/artifacts',6,NULL);
INSERT INTO "runs" VALUES('c09ab29489894af0a70c840d1d277f1f','one image conv digits{7:0} seed 0','UNKNOWN','','','root','FINISHED',1795545936370,1795545939171,'','active','@/mlruns/identity/c09ab29489894af0a70c840d1d277f1f/artifacts',6,NULL);
INSERT INTO "runs" VALUES('236557cae0944ba4bf6542ffe6e00186','one image conv digits{7:0} seed 0','UNKNOWN','','','root','FINISHED',1795545939318,1795545944988,'','active','@/mlruns/identity/236557cae0944ba4bf6542ffe6e00186/artifacts',6,NULL);
INSERT INTO "runs" VALUES('a753775bc2814df4a3026740cde07aa4','tune --figures off --quiet on --arch mlp --width 4 --batch-size 50 --epochs 2 --','UNKNOWN','','','root','FINISHED',1795545972427,1795545984979,'','active','@/mlruns/tune/a753775bc2814df4a3026740cde07aa4/artifacts',7,NULL);
INSERT INTO "runs" VALUES('f584759d90bc4ba990b5b8aedad41472','tune mlp digits seed 0','UNKNOWN','','','root','FINISHED',1795545980753,1795545983307,'','active','@/mlruns/tune/f584759d90bc4ba990b5b8aedad41472/artifacts',7,NULL);
INSERT INTO "runs" VALUES('4e8a6f3947dd4af3947d9c7949028ce0','tune mlp digits seed 0','UNKNOWN','','','root','FINISHED',1795545982312,1795545983475,'','active','@/mlruns/tune/4e8a6f3947dd4af3947d9c7949028ce0/artifacts',7,NULL);
INSERT INTO "runs" VALUES('2f5816d3001c4529ba5e3ef6a4693d27','extreme --stack 1 --eval-every 15 --step-every off --figures off --quiet on --wi','UNKNOWN','','','root','KILLED',1795547147666,1795547221819,'','active','@/mlruns/extreme/2f5816d3001c4529ba5e3ef6a4693d27/artifacts',1,NULL);
INSERT INTO "runs" VALUES('628de87119554ee293245f3d4847bd95','extreme mlp digits seed 0','UNKNOWN','','','root','KILLED',1795547169842,1795547221695,'','active','@/mlruns/extreme/628de87119554ee293245f3d4847bd95/artifacts',1,NULL);
INSERT INTO "runs" VALUES('0e2a309228b74126a08cf32ffbdfe568','extreme --stack 1 --eval-every 15 --step-every off --figures off --quiet on --wi','UNKNOWN','','','root','RUNNING',1795547284984,NULL,'','active','@/mlruns/extreme/0e2a309228b74126a08cf32ffbdfe568/artifacts',1,NULL);
INSERT INTO "runs" VALUES('43720c78b8a74c8abb60480c20bba592','extreme mlp digits seed 0','UNKNOWN','','','root','RUNNING',1795547302845,NULL,'','active','@/mlruns/extreme/43720c78b8a74c8abb60480c20bba592/artifacts',1,NULL);
CREATE TABLE scheduler_leases (
	lease_key VARCHAR(255) NOT NULL, 
	acquired_at BIGINT NOT NULL, 
	ttl_seconds INTEGER NOT NULL, 
	CONSTRAINT scheduler_leases_pk PRIMARY KEY (lease_key)
);
CREATE TABLE scorer_versions (
	scorer_id VARCHAR(36) NOT NULL, 
	scorer_version INTEGER NOT NULL, 
	serialized_scorer TEXT NOT NULL, 
	creation_time BIGINT, 
	CONSTRAINT scorer_version_pk PRIMARY KEY (scorer_id, scorer_version), 
	CONSTRAINT fk_scorer_versions_scorer_id FOREIGN KEY(scorer_id) REFERENCES scorers (scorer_id) ON DELETE CASCADE
);
CREATE TABLE scorers (
	experiment_id INTEGER NOT NULL, 
	scorer_name VARCHAR(256) NOT NULL, 
	scorer_id VARCHAR(36) NOT NULL, 
	CONSTRAINT scorer_pk PRIMARY KEY (scorer_id), 
	CONSTRAINT fk_scorers_experiment_id FOREIGN KEY(experiment_id) REFERENCES experiments (experiment_id) ON DELETE CASCADE
);
CREATE TABLE "secrets" (
	secret_id VARCHAR(36) NOT NULL, 
	secret_name VARCHAR(255) NOT NULL, 
	encrypted_value BLOB NOT NULL, 
	wrapped_dek BLOB NOT NULL, 
	kek_version INTEGER NOT NULL, 
	masked_value VARCHAR(500) NOT NULL, 
	provider VARCHAR(64), 
	auth_config TEXT, 
	description TEXT, 
	created_by VARCHAR(255), 
	created_at BIGINT NOT NULL, 
	last_updated_by VARCHAR(255), 
	last_updated_at BIGINT NOT NULL, 
	workspace VARCHAR(63) DEFAULT 'default' NOT NULL, 
	CONSTRAINT secrets_pk PRIMARY KEY (secret_id), 
	CONSTRAINT uq_secrets_workspace_secret_name UNIQUE (workspace, secret_name)
);
CREATE TABLE span_metrics (
	trace_id VARCHAR(50) NOT NULL, 
	span_id VARCHAR(50) NOT NULL, 
	"key" VARCHAR(250) NOT NULL, 
	value FLOAT, 
	CONSTRAINT span_metrics_pk PRIMARY KEY (trace_id, span_id, "key"), 
	CONSTRAINT fk_span_metrics_span FOREIGN KEY(trace_id, span_id) REFERENCES spans (trace_id, span_id) ON DELETE CASCADE
);
CREATE TABLE "spans" (
	trace_id VARCHAR(50) NOT NULL, 
	experiment_id INTEGER NOT NULL, 
	span_id VARCHAR(50) NOT NULL, 
	parent_span_id VARCHAR(50), 
	name TEXT, 
	type VARCHAR(500), 
	status VARCHAR(50) NOT NULL, 
	start_time_unix_nano BIGINT NOT NULL, 
	end_time_unix_nano BIGINT, 
	duration_ns BIGINT GENERATED ALWAYS AS (end_time_unix_nano - start_time_unix_nano) STORED, 
	content TEXT NOT NULL, 
	input_cost FLOAT, 
	output_cost FLOAT, 
	total_cost FLOAT, 
	model_name VARCHAR(500), 
	model_provider VARCHAR(500), 
	CONSTRAINT spans_pk PRIMARY KEY (trace_id, span_id), 
	CONSTRAINT fk_spans_experiment_id FOREIGN KEY(experiment_id) REFERENCES experiments (experiment_id), 
	CONSTRAINT fk_spans_trace_id FOREIGN KEY(trace_id) REFERENCES trace_info (request_id) ON DELETE CASCADE
);
CREATE TABLE sql_assessment_daily_rollups (
	id INTEGER NOT NULL, 
	experiment_id INTEGER NOT NULL, 
	rollup_day DATE NOT NULL, 
	metric_name VARCHAR(250) NOT NULL, 
	grouping_set VARCHAR(50) NOT NULL, 
	sample_count BIGINT NOT NULL, 
	sum_value FLOAT, 
	min_value FLOAT, 
	max_value FLOAT, 
	CONSTRAINT sql_assessment_daily_rollups_pk PRIMARY KEY (id)
);
CREATE TABLE sql_span_cost_daily_rollups (
	id INTEGER NOT NULL, 
	experiment_id INTEGER NOT NULL, 
	rollup_day DATE NOT NULL, 
	metric_name VARCHAR(250) NOT NULL, 
	grouping_set VARCHAR(50) NOT NULL, 
	model_name VARCHAR(500), 
	model_provider VARCHAR(500), 
	sample_count BIGINT NOT NULL, 
	sum_value FLOAT, 
	min_value FLOAT, 
	max_value FLOAT, 
	CONSTRAINT sql_span_cost_daily_rollups_pk PRIMARY KEY (id)
);
CREATE TABLE sql_trace_metric_daily_rollups (
	id INTEGER NOT NULL, 
	experiment_id INTEGER NOT NULL, 
	rollup_day DATE NOT NULL, 
	metric_name VARCHAR(250) NOT NULL, 
	grouping_set VARCHAR(50) NOT NULL, 
	trace_status VARCHAR(50), 
	sample_count BIGINT NOT NULL, 
	sum_value FLOAT, 
	min_value FLOAT, 
	max_value FLOAT, 
	p50_value FLOAT, 
	p90_value FLOAT, 
	p99_value FLOAT, 
	CONSTRAINT sql_trace_metric_daily_rollups_pk PRIMARY KEY (id)
);
CREATE TABLE sql_trace_rollup_rebuild_queue (
	experiment_id INTEGER NOT NULL, 
	rollup_day DATE NOT NULL, 
	rollup_family VARCHAR(50) NOT NULL, 
	CONSTRAINT sql_trace_rollup_rebuild_queue_pk PRIMARY KEY (experiment_id, rollup_day, rollup_family)
);
CREATE TABLE "tags" (
	"key" VARCHAR(250) NOT NULL, 
	value VARCHAR(8000), 
	run_uuid VARCHAR(32) NOT NULL, 
	CONSTRAINT tag_pk PRIMARY KEY ("key", run_uuid), 
	FOREIGN KEY(run_uuid) REFERENCES runs (run_uuid)
);
INSERT INTO "tags" VALUES('mlflow.source.name','ovfit extreme --step-every off --quiet on --width 4 --batch-size 50 --weight-decay 0 --epochs 3 --hold 0 --train-size 100 --replicas 2','ccc9a807aaf8474eabb391f737c75087');
INSERT INTO "tags" VALUES('mlflow.source.type','LOCAL','ccc9a807aaf8474eabb391f737c75087');
INSERT INTO "tags" VALUES('mlflow.user','user','ccc9a807aaf8474eabb391f737c75087');
INSERT INTO "tags" VALUES('ovfit.version','0.1.0','ccc9a807aaf8474eabb391f737c75087');
INSERT INTO "tags" VALUES('mlflow.source.git.commit','d6a4799d1519dc1ced490adcb961de397a0122de','ccc9a807aaf8474eabb391f737c75087');
INSERT INTO "tags" VALUES('ovfit.study','extreme','ccc9a807aaf8474eabb391f737c75087');
INSERT INTO "tags" VALUES('ovfit.command','ovfit extreme --step-every off --quiet on --width 4 --batch-size 50 --weight-decay 0 --epochs 3 --hold 0 --train-size 100 --replicas 2','ccc9a807aaf8474eabb391f737c75087');
INSERT INTO "tags" VALUES('ovfit.host','host','ccc9a807aaf8474eabb391f737c75087');
INSERT INTO "tags" VALUES('ovfit.pid','20843','ccc9a807aaf8474eabb391f737c75087');
INSERT INTO "tags" VALUES('ovfit.born','1795545816','ccc9a807aaf8474eabb391f737c75087');
INSERT INTO "tags" VALUES('ovfit.heartbeat','1795545825','ccc9a807aaf8474eabb391f737c75087');
INSERT INTO "tags" VALUES('mlflow.runName','extreme --step-every off --quiet on --width 4 --batch-size 50 --weight-decay 0 -','ccc9a807aaf8474eabb391f737c75087');
INSERT INTO "tags" VALUES('ovfit.planned','4','ccc9a807aaf8474eabb391f737c75087');
INSERT INTO "tags" VALUES('ovfit.kept','0','ccc9a807aaf8474eabb391f737c75087');
INSERT INTO "tags" VALUES('mlflow.source.name','ovfit extreme --step-every off --quiet on --width 4 --batch-size 50 --weight-decay 0 --epochs 3 --hold 0 --train-size 100 --replicas 2','1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "tags" VALUES('mlflow.source.type','LOCAL','1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "tags" VALUES('mlflow.user','user','1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "tags" VALUES('ovfit.version','0.1.0','1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "tags" VALUES('mlflow.source.git.commit','d6a4799d1519dc1ced490adcb961de397a0122de','1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "tags" VALUES('mlflow.parentRunId','ccc9a807aaf8474eabb391f737c75087','1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "tags" VALUES('ovfit.study','extreme','1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "tags" VALUES('ovfit.arm','extreme','1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "tags" VALUES('ovfit.signature','dc60099c3d470eba3f781a1085f9a34c','1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "tags" VALUES('mlflow.runName','extreme mlp digits seed 0','1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "tags" VALUES('mlflow.source.name','ovfit extreme --step-every off --quiet on --width 4 --batch-size 50 --weight-decay 0 --epochs 3 --hold 0 --train-size 100 --replicas 2','934a9614946b40e8ab689a1192e7a525');
INSERT INTO "tags" VALUES('mlflow.source.type','LOCAL','934a9614946b40e8ab689a1192e7a525');
INSERT INTO "tags" VALUES('mlflow.user','user','934a9614946b40e8ab689a1192e7a525');
INSERT INTO "tags" VALUES('ovfit.version','0.1.0','934a9614946b40e8ab689a1192e7a525');
INSERT INTO "tags" VALUES('mlflow.source.git.commit','d6a4799d1519dc1ced490adcb961de397a0122de','934a9614946b40e8ab689a1192e7a525');
INSERT INTO "tags" VALUES('mlflow.parentRunId','ccc9a807aaf8474eabb391f737c75087','934a9614946b40e8ab689a1192e7a525');
INSERT INTO "tags" VALUES('ovfit.study','extreme','934a9614946b40e8ab689a1192e7a525');
INSERT INTO "tags" VALUES('ovfit.arm','extreme','934a9614946b40e8ab689a1192e7a525');
INSERT INTO "tags" VALUES('ovfit.signature','379ef39f5689cdb43589206376d1d0e9','934a9614946b40e8ab689a1192e7a525');
INSERT INTO "tags" VALUES('mlflow.runName','extreme mlp digits seed 1','934a9614946b40e8ab689a1192e7a525');
INSERT INTO "tags" VALUES('ovfit.outcome','budget','1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "tags" VALUES('ovfit.records','weights,histograms,gradients,layers','1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "tags" VALUES('ovfit.epochs_run','3','1da0263d3b6d4cc4b144c526fc33bf4f');
INSERT INTO "tags" VALUES('ovfit.outcome','budget','934a9614946b40e8ab689a1192e7a525');
INSERT INTO "tags" VALUES('ovfit.records','weights,histograms,gradients,layers','934a9614946b40e8ab689a1192e7a525');
INSERT INTO "tags" VALUES('ovfit.epochs_run','3','934a9614946b40e8ab689a1192e7a525');
INSERT INTO "tags" VALUES('mlflow.source.name','ovfit extreme --step-every off --quiet on --width 4 --batch-size 50 --weight-decay 0 --epochs 3 --hold 0 --train-size 100 --replicas 2','ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "tags" VALUES('mlflow.source.type','LOCAL','ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "tags" VALUES('mlflow.user','user','ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "tags" VALUES('ovfit.version','0.1.0','ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "tags" VALUES('mlflow.source.git.commit','d6a4799d1519dc1ced490adcb961de397a0122de','ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "tags" VALUES('mlflow.parentRunId','ccc9a807aaf8474eabb391f737c75087','ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "tags" VALUES('ovfit.study','extreme','ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "tags" VALUES('ovfit.arm','normal','ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "tags" VALUES('ovfit.signature','eba3ec01e93db5bacdbfb2e8cb0ee97a','ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "tags" VALUES('mlflow.runName','normal mlp digits seed 0','ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "tags" VALUES('mlflow.source.name','ovfit extreme --step-every off --quiet on --width 4 --batch-size 50 --weight-decay 0 --epochs 3 --hold 0 --train-size 100 --replicas 2','7487c68730a04898a54d549bb33a39a1');
INSERT INTO "tags" VALUES('mlflow.source.type','LOCAL','7487c68730a04898a54d549bb33a39a1');
INSERT INTO "tags" VALUES('mlflow.user','user','7487c68730a04898a54d549bb33a39a1');
INSERT INTO "tags" VALUES('ovfit.version','0.1.0','7487c68730a04898a54d549bb33a39a1');
INSERT INTO "tags" VALUES('mlflow.source.git.commit','d6a4799d1519dc1ced490adcb961de397a0122de','7487c68730a04898a54d549bb33a39a1');
INSERT INTO "tags" VALUES('mlflow.parentRunId','ccc9a807aaf8474eabb391f737c75087','7487c68730a04898a54d549bb33a39a1');
INSERT INTO "tags" VALUES('ovfit.study','extreme','7487c68730a04898a54d549bb33a39a1');
INSERT INTO "tags" VALUES('ovfit.arm','normal','7487c68730a04898a54d549bb33a39a1');
INSERT INTO "tags" VALUES('ovfit.signature','eb935519c8ec4cadb722a0fe2d4dfb09','7487c68730a04898a54d549bb33a39a1');
INSERT INTO "tags" VALUES('mlflow.runName','normal mlp digits seed 1','7487c68730a04898a54d549bb33a39a1');
INSERT INTO "tags" VALUES('ovfit.outcome','budget','ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "tags" VALUES('ovfit.records','weights,histograms,gradients,layers','ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "tags" VALUES('ovfit.epochs_run','3','ca60ee2fb8a24a6b8147c6ff483d3107');
INSERT INTO "tags" VALUES('ovfit.outcome','budget','7487c68730a04898a54d549bb33a39a1');
INSERT INTO "tags" VALUES('ovfit.records','weights,histograms,gradients,layers','7487c68730a04898a54d549bb33a39a1');
INSERT INTO "tags" VALUES('ovfit.epochs_run','3','7487c68730a04898a54d549bb33a39a1');
INSERT INTO "tags" VALUES('mlflow.source.name','ovfit descent --step-every off --figures off --quiet on --width 2,4 --batch-size 20 --epochs 2 --train-size 60 --replicas 2 --noise 0,0.3','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "tags" VALUES('mlflow.source.type','LOCAL','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "tags" VALUES('mlflow.user','user','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "tags" VALUES('ovfit.version','0.1.0','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "tags" VALUES('mlflow.source.git.commit','d6a4799d1519dc1ced490adcb961de397a0122de','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "tags" VALUES('ovfit.study','descent','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "tags" VALUES('ovfit.command','ovfit descent --step-every off --figures off --quiet on --width 2,4 --batch-size 20 --epochs 2 --train-size 60 --replicas 2 --noise 0,0.3','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "tags" VALUES('ovfit.host','host','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "tags" VALUES('ovfit.pid','21074','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "tags" VALUES('ovfit.born','1795545841','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "tags" VALUES('ovfit.heartbeat','1795545845','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "tags" VALUES('mlflow.runName','descent --step-every off --figures off --quiet on --width 2,4 --batch-size 20 --','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "tags" VALUES('ovfit.planned','8','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "tags" VALUES('ovfit.kept','0','a32f00ce736a4afd98491de2ba4cf6db');
INSERT INTO "tags" VALUES('mlflow.source.name','ovfit descent --step-every off --figures off --quiet on --width 2,4 --batch-size 20 --epochs 2 --train-size 60 --replicas 2 --noise 0,0.3','dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "tags" VALUES('mlflow.source.type','LOCAL','dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "tags" VALUES('mlflow.user','user','dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "tags" VALUES('ovfit.version','0.1.0','dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "tags" VALUES('mlflow.source.git.commit','d6a4799d1519dc1ced490adcb961de397a0122de','dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "tags" VALUES('mlflow.parentRunId','a32f00ce736a4afd98491de2ba4cf6db','dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "tags" VALUES('ovfit.study','descent','dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "tags" VALUES('ovfit.arm','noise 0','dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "tags" VALUES('ovfit.signature','bf15e78bd16c28dbf06ade5f35618141','dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "tags" VALUES('mlflow.runName','noise 0 mlp digits seed 0','dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "tags" VALUES('mlflow.source.name','ovfit descent --step-every off --figures off --quiet on --width 2,4 --batch-size 20 --epochs 2 --train-size 60 --replicas 2 --noise 0,0.3','15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "tags" VALUES('mlflow.source.type','LOCAL','15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "tags" VALUES('mlflow.user','user','15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "tags" VALUES('ovfit.version','0.1.0','15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "tags" VALUES('mlflow.source.git.commit','d6a4799d1519dc1ced490adcb961de397a0122de','15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "tags" VALUES('mlflow.parentRunId','a32f00ce736a4afd98491de2ba4cf6db','15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "tags" VALUES('ovfit.study','descent','15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "tags" VALUES('ovfit.arm','noise 0.3','15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "tags" VALUES('ovfit.signature','d6f09fef86c9e8559381c532139f6526','15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "tags" VALUES('mlflow.runName','noise 0.3 mlp digits seed 0','15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "tags" VALUES('mlflow.source.name','ovfit descent --step-every off --figures off --quiet on --width 2,4 --batch-size 20 --epochs 2 --train-size 60 --replicas 2 --noise 0,0.3','56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "tags" VALUES('mlflow.source.type','LOCAL','56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "tags" VALUES('mlflow.user','user','56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "tags" VALUES('ovfit.version','0.1.0','56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "tags" VALUES('mlflow.source.git.commit','d6a4799d1519dc1ced490adcb961de397a0122de','56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "tags" VALUES('mlflow.parentRunId','a32f00ce736a4afd98491de2ba4cf6db','56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "tags" VALUES('ovfit.study','descent','56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "tags" VALUES('ovfit.arm','noise 0','56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "tags" VALUES('ovfit.signature','d421602aab6e5574e7c02f4d761adc72','56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "tags" VALUES('mlflow.runName','noise 0 mlp digits seed 0','56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "tags" VALUES('mlflow.source.name','ovfit descent --step-every off --figures off --quiet on --width 2,4 --batch-size 20 --epochs 2 --train-size 60 --replicas 2 --noise 0,0.3','4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "tags" VALUES('mlflow.source.type','LOCAL','4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "tags" VALUES('mlflow.user','user','4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "tags" VALUES('ovfit.version','0.1.0','4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "tags" VALUES('mlflow.source.git.commit','d6a4799d1519dc1ced490adcb961de397a0122de','4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "tags" VALUES('mlflow.parentRunId','a32f00ce736a4afd98491de2ba4cf6db','4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "tags" VALUES('ovfit.study','descent','4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "tags" VALUES('ovfit.arm','noise 0.3','4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "tags" VALUES('ovfit.signature','93f1745129104b41086b0bf9b0d56d2e','4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "tags" VALUES('mlflow.runName','noise 0.3 mlp digits seed 0','4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "tags" VALUES('mlflow.source.name','ovfit descent --step-every off --figures off --quiet on --width 2,4 --batch-size 20 --epochs 2 --train-size 60 --replicas 2 --noise 0,0.3','a59ebedd45614795b2978468c704a46c');
INSERT INTO "tags" VALUES('mlflow.source.type','LOCAL','a59ebedd45614795b2978468c704a46c');
INSERT INTO "tags" VALUES('mlflow.user','user','a59ebedd45614795b2978468c704a46c');
INSERT INTO "tags" VALUES('ovfit.version','0.1.0','a59ebedd45614795b2978468c704a46c');
INSERT INTO "tags" VALUES('mlflow.source.git.commit','d6a4799d1519dc1ced490adcb961de397a0122de','a59ebedd45614795b2978468c704a46c');
INSERT INTO "tags" VALUES('mlflow.parentRunId','a32f00ce736a4afd98491de2ba4cf6db','a59ebedd45614795b2978468c704a46c');
INSERT INTO "tags" VALUES('ovfit.study','descent','a59ebedd45614795b2978468c704a46c');
INSERT INTO "tags" VALUES('ovfit.arm','noise 0','a59ebedd45614795b2978468c704a46c');
INSERT INTO "tags" VALUES('ovfit.signature','ec36ac05840b4b1aedac2e208f5e1c1b','a59ebedd45614795b2978468c704a46c');
INSERT INTO "tags" VALUES('mlflow.runName','noise 0 mlp digits seed 1','a59ebedd45614795b2978468c704a46c');
INSERT INTO "tags" VALUES('mlflow.source.name','ovfit descent --step-every off --figures off --quiet on --width 2,4 --batch-size 20 --epochs 2 --train-size 60 --replicas 2 --noise 0,0.3','e117666a8470414fa1e48999ac6bf802');
INSERT INTO "tags" VALUES('mlflow.source.type','LOCAL','e117666a8470414fa1e48999ac6bf802');
INSERT INTO "tags" VALUES('mlflow.user','user','e117666a8470414fa1e48999ac6bf802');
INSERT INTO "tags" VALUES('ovfit.version','0.1.0','e117666a8470414fa1e48999ac6bf802');
INSERT INTO "tags" VALUES('mlflow.source.git.commit','d6a4799d1519dc1ced490adcb961de397a0122de','e117666a8470414fa1e48999ac6bf802');
INSERT INTO "tags" VALUES('mlflow.parentRunId','a32f00ce736a4afd98491de2ba4cf6db','e117666a8470414fa1e48999ac6bf802');
INSERT INTO "tags" VALUES('ovfit.study','descent','e117666a8470414fa1e48999ac6bf802');
INSERT INTO "tags" VALUES('ovfit.arm','noise 0.3','e117666a8470414fa1e48999ac6bf802');
INSERT INTO "tags" VALUES('ovfit.signature','b4f09a7f00523393ef9b93faa6518696','e117666a8470414fa1e48999ac6bf802');
INSERT INTO "tags" VALUES('mlflow.runName','noise 0.3 mlp digits seed 1','e117666a8470414fa1e48999ac6bf802');
INSERT INTO "tags" VALUES('mlflow.source.name','ovfit descent --step-every off --figures off --quiet on --width 2,4 --batch-size 20 --epochs 2 --train-size 60 --replicas 2 --noise 0,0.3','99da50b0ef39408fb706491390464d19');
INSERT INTO "tags" VALUES('mlflow.source.type','LOCAL','99da50b0ef39408fb706491390464d19');
INSERT INTO "tags" VALUES('mlflow.user','user','99da50b0ef39408fb706491390464d19');
INSERT INTO "tags" VALUES('ovfit.version','0.1.0','99da50b0ef39408fb706491390464d19');
INSERT INTO "tags" VALUES('mlflow.source.git.commit','d6a4799d1519dc1ced490adcb961de397a0122de','99da50b0ef39408fb706491390464d19');
INSERT INTO "tags" VALUES('mlflow.parentRunId','a32f00ce736a4afd98491de2ba4cf6db','99da50b0ef39408fb706491390464d19');
INSERT INTO "tags" VALUES('ovfit.study','descent','99da50b0ef39408fb706491390464d19');
INSERT INTO "tags" VALUES('ovfit.arm','noise 0','99da50b0ef39408fb706491390464d19');
INSERT INTO "tags" VALUES('ovfit.signature','666b9f409e84d37514ab26a93340a89c','99da50b0ef39408fb706491390464d19');
INSERT INTO "tags" VALUES('mlflow.runName','noise 0 mlp digits seed 1','99da50b0ef39408fb706491390464d19');
INSERT INTO "tags" VALUES('mlflow.source.name','ovfit descent --step-every off --figures off --quiet on --width 2,4 --batch-size 20 --epochs 2 --train-size 60 --replicas 2 --noise 0,0.3','e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "tags" VALUES('mlflow.source.type','LOCAL','e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "tags" VALUES('mlflow.user','user','e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "tags" VALUES('ovfit.version','0.1.0','e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "tags" VALUES('mlflow.source.git.commit','d6a4799d1519dc1ced490adcb961de397a0122de','e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "tags" VALUES('mlflow.parentRunId','a32f00ce736a4afd98491de2ba4cf6db','e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "tags" VALUES('ovfit.study','descent','e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "tags" VALUES('ovfit.arm','noise 0.3','e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "tags" VALUES('ovfit.signature','3eb1245ce0d29a4e5109cd06b31cdb07','e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "tags" VALUES('mlflow.runName','noise 0.3 mlp digits seed 1','e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "tags" VALUES('ovfit.outcome','budget','dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "tags" VALUES('ovfit.records','weights,predictions','dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "tags" VALUES('ovfit.epochs_run','2','dfda5075a85e4d0b96d1990b279736cb');
INSERT INTO "tags" VALUES('ovfit.outcome','budget','15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "tags" VALUES('ovfit.records','weights,predictions','15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "tags" VALUES('ovfit.epochs_run','2','15e389dc732d4b7ab1a19cda858604aa');
INSERT INTO "tags" VALUES('ovfit.outcome','budget','56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "tags" VALUES('ovfit.records','weights,predictions','56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "tags" VALUES('ovfit.epochs_run','2','56bb98e5c32149ef920a05dbe6f75799');
INSERT INTO "tags" VALUES('ovfit.outcome','budget','4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "tags" VALUES('ovfit.records','weights,predictions','4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "tags" VALUES('ovfit.epochs_run','2','4cedcdc62c7c4bc0969a9006e504aeee');
INSERT INTO "tags" VALUES('ovfit.outcome','budget','a59ebedd45614795b2978468c704a46c');
INSERT INTO "tags" VALUES('ovfit.records','weights,predictions','a59ebedd45614795b2978468c704a46c');
INSERT INTO "tags" VALUES('ovfit.epochs_run','2','a59ebedd45614795b2978468c704a46c');
INSERT INTO "tags" VALUES('ovfit.outcome','budget','e117666a8470414fa1e48999ac6bf802');
INSERT INTO "tags" VALUES('ovfit.records','weights,predictions','e117666a8470414fa1e48999ac6bf802');
INSERT INTO "tags" VALUES('ovfit.epochs_run','2','e117666a8470414fa1e48999ac6bf802');
INSERT INTO "tags" VALUES('ovfit.outcome','budget','99da50b0ef39408fb706491390464d19');
INSERT INTO "tags" VALUES('ovfit.records','weights,predictions','99da50b0ef39408fb706491390464d19');
INSERT INTO "tags" VALUES('ovfit.epochs_run','2','99da50b0ef39408fb706491390464d19');
INSERT INTO "tags" VALUES('ovfit.outcome','budget','e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "tags" VALUES('ovfit.records','weights,predictions','e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "tags" VALUES('ovfit.epochs_run','2','e7c1cd3d54bd44acacba265454bd9d61');
INSERT INTO "tags" VALUES('mlflow.source.name','ovfit interpolation --step-every off --figures off --quiet on --width 8 --lr 0.01 --batch-size 50 --epochs 3 --train-size 100 --replicas 1 --case A','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "tags" VALUES('mlflow.source.type','LOCAL','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "tags" VALUES('mlflow.user','user','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "tags" VALUES('ovfit.version','0.1.0','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "tags" VALUES('mlflow.source.git.commit','d6a4799d1519dc1ced490adcb961de397a0122de','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "tags" VALUES('ovfit.study','interpolation','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "tags" VALUES('ovfit.command','ovfit interpolation --step-every off --figures off --quiet on --width 8 --lr 0.01 --batch-size 50 --epochs 3 --train-size 100 --replicas 1 --case A','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "tags" VALUES('ovfit.host','host','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "tags" VALUES('ovfit.pid','21150','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "tags" VALUES('ovfit.born','1795545859','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "tags" VALUES('ovfit.heartbeat','1795545870','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "tags" VALUES('mlflow.runName','interpolation --step-every off --figures off --quiet on --width 8 --lr 0.01 --ba','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "tags" VALUES('ovfit.planned','1','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "tags" VALUES('ovfit.kept','0','50a3a1664b3a4663b680fd0de54ea653');
INSERT INTO "tags" VALUES('mlflow.source.name','ovfit interpolation --step-every off --figures off --quiet on --width 8 --lr 0.01 --batch-size 50 --epochs 3 --train-size 100 --replicas 1 --case A','09250cf13bf84b07af70dce853129595');
INSERT INTO "tags" VALUES('mlflow.source.type','LOCAL','09250cf13bf84b07af70dce853129595');
INSERT INTO "tags" VALUES('mlflow.user','user','09250cf13bf84b07af70dce853129595');
INSERT INTO "tags" VALUES('ovfit.version','0.1.0','09250cf13bf84b07af70dce853129595');
INSERT INTO "tags" VALUES('mlflow.source.git.commit','d6a4799d1519dc1ced490adcb961de397a0122de','09250cf13bf84b07af70dce853129595');
INSERT INTO "tags" VALUES('mlflow.parentRunId','50a3a1664b3a4663b680fd0de54ea653','09250cf13bf84b07af70dce853129595');
INSERT INTO "tags" VALUES('ovfit.study','interpolation','09250cf13bf84b07af70dce853129595');
INSERT INTO "tags" VALUES('ovfit.arm','A','09250cf13bf84b07af70dce853129595');
INSERT INTO "tags" VALUES('ovfit.signature','bd7cae199bb102b8aaa42cf782734369','09250cf13bf84b07af70dce853129595');
INSERT INTO "tags" VALUES('mlflow.runName','A mlp digits seed 0','09250cf13bf84b07af70dce853129595');
INSERT INTO "tags" VALUES('ovfit.outcome','budget','09250cf13bf84b07af70dce853129595');
INSERT INTO "tags" VALUES('ovfit.records','weights,samples','09250cf13bf84b07af70dce853129595');
INSERT INTO "tags" VALUES('ovfit.epochs_run','3','09250cf13bf84b07af70dce853129595');
INSERT INTO "tags" VALUES('mlflow.source.name','ovfit mislabel --step-every off --figures off --quiet on --width 8 --lr 0.01 --batch-size 32 --epochs 3 --train-size 100 --replicas 1 --rates 1/5,1/10 --sigmas 1,2','0dd79c1ba5934b3a912eace91fdd972d');
INSERT INTO "tags" VALUES('mlflow.source.type','LOCAL','0dd79c1ba5934b3a912eace91fdd972d');
INSERT INTO "tags" VALUES('mlflow.user','user','0dd79c1ba5934b3a912eace91fdd972d');
INSERT INTO "tags" VALUES('ovfit.version','0.1.0','0dd79c1ba5934b3a912eace91fdd972d');
INSERT INTO "tags" VALUES('mlflow.source.git.commit','d6a4799d1519dc1ced490adcb961de397a0122de','0dd79c1ba5934b3a912eace91fdd972d');
INSERT INTO "tags" VALUES('ovfit.study','mislabel','0dd79c1ba5934b3a912eace91fdd972d');
INSERT INTO "tags" VALUES('ovfit.command','ovfit mislabel --step-every off --figures off --quiet on --width 8 --lr 0.01 --batch-size 32 --epochs 3 --train-size 100 --replicas 1 --rates 1/5,1/10 --sigmas 1,2','0dd79c1ba5934b3a912eace91fdd972d');
INSERT INTO "tags" VALUES('ovfit.host','host','0dd79c1ba5934b3a912eace91fdd972d');
INSERT INTO "tags" VALUES('ovfit.pid','21262','0dd79c1ba5934b3a912eace91fdd972d');
INSERT INTO "tags" VALUES('ovfit.born','1795545881','0dd79c1ba5934b3a912eace91fdd972d');
INSERT INTO "tags" VALUES('ovfit.heartbeat','1795545891','0dd79c1ba5934b3a912eace91fdd972d');
INSERT INTO "tags" VALUES('mlflow.runName','mislabel --step-every off --figures off --quiet on --width 8 --lr 0.01 --batch-s','0dd79c1ba5934b3a912eace91fdd972d');
INSERT INTO "tags" VALUES('ovfit.planned','2','0dd79c1ba5934b3a912eace91fdd972d');
INSERT INTO "tags" VALUES('ovfit.kept','0','0dd79c1ba5934b3a912eace91fdd972d');
INSERT INTO "tags" VALUES('mlflow.source.name','ovfit mislabel --step-every off --figures off --quiet on --width 8 --lr 0.01 --batch-size 32 --epochs 3 --train-size 100 --replicas 1 --rates 1/5,1/10 --sigmas 1,2','fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "tags" VALUES('mlflow.source.type','LOCAL','fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "tags" VALUES('mlflow.user','user','fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "tags" VALUES('ovfit.version','0.1.0','fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "tags" VALUES('mlflow.source.git.commit','d6a4799d1519dc1ced490adcb961de397a0122de','fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "tags" VALUES('mlflow.parentRunId','0dd79c1ba5934b3a912eace91fdd972d','fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "tags" VALUES('ovfit.study','mislabel','fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "tags" VALUES('ovfit.arm','1/5','fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "tags" VALUES('ovfit.signature','b04f88325ef7f479056d3fa99f32c37f','fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "tags" VALUES('mlflow.runName','1/5 mlp digits seed 0','fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "tags" VALUES('mlflow.source.name','ovfit mislabel --step-every off --figures off --quiet on --width 8 --lr 0.01 --batch-size 32 --epochs 3 --train-size 100 --replicas 1 --rates 1/5,1/10 --sigmas 1,2','5525f862566c4916927acdfeee38a5bc');
INSERT INTO "tags" VALUES('mlflow.source.type','LOCAL','5525f862566c4916927acdfeee38a5bc');
INSERT INTO "tags" VALUES('mlflow.user','user','5525f862566c4916927acdfeee38a5bc');
INSERT INTO "tags" VALUES('ovfit.version','0.1.0','5525f862566c4916927acdfeee38a5bc');
INSERT INTO "tags" VALUES('mlflow.source.git.commit','d6a4799d1519dc1ced490adcb961de397a0122de','5525f862566c4916927acdfeee38a5bc');
INSERT INTO "tags" VALUES('mlflow.parentRunId','0dd79c1ba5934b3a912eace91fdd972d','5525f862566c4916927acdfeee38a5bc');
INSERT INTO "tags" VALUES('ovfit.study','mislabel','5525f862566c4916927acdfeee38a5bc');
INSERT INTO "tags" VALUES('ovfit.arm','1/10','5525f862566c4916927acdfeee38a5bc');
INSERT INTO "tags" VALUES('ovfit.signature','fb9aac52d32c28ab640fbd1250e6eb6b','5525f862566c4916927acdfeee38a5bc');
INSERT INTO "tags" VALUES('mlflow.runName','1/10 mlp digits seed 0','5525f862566c4916927acdfeee38a5bc');
INSERT INTO "tags" VALUES('ovfit.outcome','budget','fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "tags" VALUES('ovfit.records','weights,probes-cb2caa51','fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "tags" VALUES('ovfit.epochs_run','3','fdc155b33b8848adb021c8db5fca098a');
INSERT INTO "tags" VALUES('ovfit.outcome','budget','5525f862566c4916927acdfeee38a5bc');
INSERT INTO "tags" VALUES('ovfit.records','weights,probes-cb2caa51','5525f862566c4916927acdfeee38a5bc');
INSERT INTO "tags" VALUES('ovfit.epochs_run','3','5525f862566c4916927acdfeee38a5bc');
INSERT INTO "tags" VALUES('mlflow.source.name','ovfit randomize --step-every off --figures off --quiet on --width 4 --batch-size 20 --epochs 2 --train-size 60 --replicas 1 --sweep both --tasks true,partial --rates 0.5','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "tags" VALUES('mlflow.source.type','LOCAL','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "tags" VALUES('mlflow.user','user','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "tags" VALUES('ovfit.version','0.1.0','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "tags" VALUES('mlflow.source.git.commit','d6a4799d1519dc1ced490adcb961de397a0122de','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "tags" VALUES('ovfit.study','randomize','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "tags" VALUES('ovfit.command','ovfit randomize --step-every off --figures off --quiet on --width 4 --batch-size 20 --epochs 2 --train-size 60 --replicas 1 --sweep both --tasks true,partial --rates 0.5','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "tags" VALUES('ovfit.host','host','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "tags" VALUES('ovfit.pid','21373','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "tags" VALUES('ovfit.born','1795545896','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "tags" VALUES('ovfit.heartbeat','1795545902','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "tags" VALUES('mlflow.runName','randomize --step-every off --figures off --quiet on --width 4 --batch-size 20 --','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "tags" VALUES('ovfit.planned','8','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "tags" VALUES('ovfit.kept','0','daa7336ab48e40c198a8f1049ee4ea12');
INSERT INTO "tags" VALUES('mlflow.source.name','ovfit randomize --step-every off --figures off --quiet on --width 4 --batch-size 20 --epochs 2 --train-size 60 --replicas 1 --sweep both --tasks true,partial --rates 0.5','0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "tags" VALUES('mlflow.source.type','LOCAL','0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "tags" VALUES('mlflow.user','user','0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "tags" VALUES('ovfit.version','0.1.0','0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "tags" VALUES('mlflow.source.git.commit','d6a4799d1519dc1ced490adcb961de397a0122de','0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "tags" VALUES('mlflow.parentRunId','daa7336ab48e40c198a8f1049ee4ea12','0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "tags" VALUES('ovfit.study','randomize','0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "tags" VALUES('ovfit.arm','none','0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "tags" VALUES('ovfit.signature','e8b72eb0146a60aaba5b2e5c816bd9a1','0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "tags" VALUES('mlflow.runName','none mlp digits seed 0','0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "tags" VALUES('mlflow.source.name','ovfit randomize --step-every off --figures off --quiet on --width 4 --batch-size 20 --epochs 2 --train-size 60 --replicas 1 --sweep both --tasks true,partial --rates 0.5','955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "tags" VALUES('mlflow.source.type','LOCAL','955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "tags" VALUES('mlflow.user','user','955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "tags" VALUES('ovfit.version','0.1.0','955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "tags" VALUES('mlflow.source.git.commit','d6a4799d1519dc1ced490adcb961de397a0122de','955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "tags" VALUES('mlflow.parentRunId','daa7336ab48e40c198a8f1049ee4ea12','955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "tags" VALUES('ovfit.study','randomize','955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "tags" VALUES('ovfit.arm','weight-decay','955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "tags" VALUES('ovfit.signature','d53888c6fede1af37e437132d4e14601','955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "tags" VALUES('mlflow.runName','weight-decay mlp digits seed 0','955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "tags" VALUES('ovfit.outcome','budget','0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "tags" VALUES('ovfit.records','weights','0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "tags" VALUES('ovfit.epochs_run','2','0296055f38bf476a9596aa5f15e17c3c');
INSERT INTO "tags" VALUES('ovfit.outcome','budget','955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "tags" VALUES('ovfit.records','weights','955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "tags" VALUES('ovfit.epochs_run','2','955d1f463f04485bb23a24856b8a0eba');
INSERT INTO "tags" VALUES('mlflow.source.name','ovfit randomize --step-every off --figures off --quiet on --width 4 --batch-size 20 --epochs 2 --train-size 60 --replicas 1 --sweep both --tasks true,partial --rates 0.5','160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "tags" VALUES('mlflow.source.type','LOCAL','160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "tags" VALUES('mlflow.user','user','160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "tags" VALUES('ovfit.version','0.1.0','160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "tags" VALUES('mlflow.source.git.commit','d6a4799d1519dc1ced490adcb961de397a0122de','160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "tags" VALUES('mlflow.parentRunId','daa7336ab48e40c198a8f1049ee4ea12','160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "tags" VALUES('ovfit.study','randomize','160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "tags" VALUES('ovfit.arm','true','160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "tags" VALUES('ovfit.signature','8af65b28523c2b8602a6e91ab97bca3d','160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "tags" VALUES('mlflow.runName','true mlp digits seed 0','160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "tags" VALUES('ovfit.outcome','budget','160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "tags" VALUES('ovfit.records','weights','160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "tags" VALUES('ovfit.epochs_run','2','160efe6fe6c144d48a7bccdf0f220cbb');
INSERT INTO "tags" VALUES('mlflow.source.name','ovfit randomize --step-every off --figures off --quiet on --width 4 --batch-size 20 --epochs 2 --train-size 60 --replicas 1 --sweep both --tasks true,partial --rates 0.5','da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "tags" VALUES('mlflow.source.type','LOCAL','da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "tags" VALUES('mlflow.user','user','da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "tags" VALUES('ovfit.version','0.1.0','da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "tags" VALUES('mlflow.source.git.commit','d6a4799d1519dc1ced490adcb961de397a0122de','da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "tags" VALUES('mlflow.parentRunId','daa7336ab48e40c198a8f1049ee4ea12','da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "tags" VALUES('ovfit.study','randomize','da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "tags" VALUES('ovfit.arm','partial 0.5','da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "tags" VALUES('ovfit.signature','20970c4b586bc702dff650ebd4a959d3','da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "tags" VALUES('mlflow.runName','partial 0.5 mlp digits seed 0','da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "tags" VALUES('ovfit.outcome','budget','da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "tags" VALUES('ovfit.records','weights','da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "tags" VALUES('ovfit.epochs_run','2','da6054abd7b647f1839c9e8b019eb3e7');
INSERT INTO "tags" VALUES('mlflow.source.name','ovfit randomize --step-every off --figures off --quiet on --width 4 --batch-size 20 --epochs 2 --train-size 60 --replicas 1 --sweep both --tasks true,partial --rates 0.5','96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "tags" VALUES('mlflow.source.type','LOCAL','96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "tags" VALUES('mlflow.user','user','96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "tags" VALUES('ovfit.version','0.1.0','96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "tags" VALUES('mlflow.source.git.commit','d6a4799d1519dc1ced490adcb961de397a0122de','96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "tags" VALUES('mlflow.parentRunId','daa7336ab48e40c198a8f1049ee4ea12','96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "tags" VALUES('ovfit.study','randomize','96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "tags" VALUES('ovfit.arm','augmentation','96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "tags" VALUES('ovfit.signature','3f138c9ab0134bb2b5fb39bf2848d355','96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "tags" VALUES('mlflow.runName','augmentation mlp digits seed 0','96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "tags" VALUES('ovfit.outcome','budget','96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "tags" VALUES('ovfit.records','weights','96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "tags" VALUES('ovfit.epochs_run','2','96be3e396a1f4e879d0bf9b67ba79ae4');
INSERT INTO "tags" VALUES('mlflow.source.name','ovfit randomize --step-every off --figures off --quiet on --width 4 --batch-size 20 --epochs 2 --train-size 60 --replicas 1 --sweep both --tasks true,partial --rates 0.5','e348c012c20a4d19a2f762295c265a68');
INSERT INTO "tags" VALUES('mlflow.source.type','LOCAL','e348c012c20a4d19a2f762295c265a68');
INSERT INTO "tags" VALUES('mlflow.user','user','e348c012c20a4d19a2f762295c265a68');
INSERT INTO "tags" VALUES('ovfit.version','0.1.0','e348c012c20a4d19a2f762295c265a68');
INSERT INTO "tags" VALUES('mlflow.source.git.commit','d6a4799d1519dc1ced490adcb961de397a0122de','e348c012c20a4d19a2f762295c265a68');
INSERT INTO "tags" VALUES('mlflow.parentRunId','daa7336ab48e40c198a8f1049ee4ea12','e348c012c20a4d19a2f762295c265a68');
INSERT INTO "tags" VALUES('ovfit.study','randomize','e348c012c20a4d19a2f762295c265a68');
INSERT INTO "tags" VALUES('ovfit.arm','dropout','e348c012c20a4d19a2f762295c265a68');
INSERT INTO "tags" VALUES('ovfit.signature','2034975b66276c77cb29617fcd4e49b1','e348c012c20a4d19a2f762295c265a68');
INSERT INTO "tags" VALUES('mlflow.runName','dropout mlp digits seed 0','e348c012c20a4d19a2f762295c265a68');
INSERT INTO "tags" VALUES('ovfit.outcome','budget','e348c012c20a4d19a2f762295c265a68');
INSERT INTO "tags" VALUES('ovfit.records','weights','e348c012c20a4d19a2f762295c265a68');
INSERT INTO "tags" VALUES('ovfit.epochs_run','2','e348c012c20a4d19a2f762295c265a68');
INSERT INTO "tags" VALUES('mlflow.source.name','ovfit randomize --step-every off --figures off --quiet on --width 4 --batch-size 20 --epochs 2 --train-size 60 --replicas 1 --sweep both --tasks true,partial --rates 0.5','9824ba9695474563a12bdddf63256f5d');
INSERT INTO "tags" VALUES('mlflow.source.type','LOCAL','9824ba9695474563a12bdddf63256f5d');
INSERT INTO "tags" VALUES('mlflow.user','user','9824ba9695474563a12bdddf63256f5d');
INSERT INTO "tags" VALUES('ovfit.version','0.1.0','9824ba9695474563a12bdddf63256f5d');
INSERT INTO "tags" VALUES('mlflow.source.git.commit','d6a4799d1519dc1ced490adcb961de397a0122de','9824ba9695474563a12bdddf63256f5d');
INSERT INTO "tags" VALUES('mlflow.parentRunId','daa7336ab48e40c198a8f1049ee4ea12','9824ba9695474563a12bdddf63256f5d');
INSERT INTO "tags" VALUES('ovfit.study','randomize','9824ba9695474563a12bdddf63256f5d');
INSERT INTO "tags" VALUES('ovfit.arm','batch-norm','9824ba9695474563a12bdddf63256f5d');
INSERT INTO "tags" VALUES('ovfit.signature','d97a498598392cf3301578ce2a287ce3','9824ba9695474563a12bdddf63256f5d');
INSERT INTO "tags" VALUES('mlflow.runName','batch-norm mlp digits seed 0','9824ba9695474563a12bdddf63256f5d');
INSERT INTO "tags" VALUES('ovfit.outcome','budget','9824ba9695474563a12bdddf63256f5d');
INSERT INTO "tags" VALUES('ovfit.records','weights','9824ba9695474563a12bdddf63256f5d');
INSERT INTO "tags" VALUES('ovfit.epochs_run','2','9824ba9695474563a12bdddf63256f5d');
INSERT INTO "tags" VALUES('mlflow.source.name','ovfit randomize --step-every off --figures off --quiet on --width 4 --batch-size 20 --epochs 2 --train-size 60 --replicas 1 --sweep both --tasks true,partial --rates 0.5','bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "tags" VALUES('mlflow.source.type','LOCAL','bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "tags" VALUES('mlflow.user','user','bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "tags" VALUES('ovfit.version','0.1.0','bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "tags" VALUES('mlflow.source.git.commit','d6a4799d1519dc1ced490adcb961de397a0122de','bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "tags" VALUES('mlflow.parentRunId','daa7336ab48e40c198a8f1049ee4ea12','bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "tags" VALUES('ovfit.study','randomize','bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "tags" VALUES('ovfit.arm','all','bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "tags" VALUES('ovfit.signature','67855a42f3da9760d4277ce2125b1ed4','bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "tags" VALUES('mlflow.runName','all mlp digits seed 0','bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "tags" VALUES('ovfit.outcome','budget','bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "tags" VALUES('ovfit.records','weights','bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "tags" VALUES('ovfit.epochs_run','2','bb1f4cd60a8644c1984d8ef4f5599b43');
INSERT INTO "tags" VALUES('mlflow.source.name','ovfit identity --step-every off --figures off --quiet on --replicas 1 --arch conv --sweep depth --depth 1,2 --channels 2 --lr 0.3 --steps 40 --loss-target 5e-3 --jacobian off','e2ffdb9f426e4c0ab78c64917e2ff859');
INSERT INTO "tags" VALUES('mlflow.source.type','LOCAL','e2ffdb9f426e4c0ab78c64917e2ff859');
INSERT INTO "tags" VALUES('mlflow.user','user','e2ffdb9f426e4c0ab78c64917e2ff859');
INSERT INTO "tags" VALUES('ovfit.version','0.1.0','e2ffdb9f426e4c0ab78c64917e2ff859');
INSERT INTO "tags" VALUES('mlflow.source.git.commit','d6a4799d1519dc1ced490adcb961de397a0122de','e2ffdb9f426e4c0ab78c64917e2ff859');
INSERT INTO "tags" VALUES('ovfit.study','identity','e2ffdb9f426e4c0ab78c64917e2ff859');
INSERT INTO "tags" VALUES('ovfit.command','ovfit identity --step-every off --figures off --quiet on --replicas 1 --arch conv --sweep depth --depth 1,2 --channels 2 --lr 0.3 --steps 40 --loss-target 5e-3 --jacobian off','e2ffdb9f426e4c0ab78c64917e2ff859');
INSERT INTO "tags" VALUES('ovfit.host','host','e2ffdb9f426e4c0ab78c64917e2ff859');
INSERT INTO "tags" VALUES('ovfit.pid','21571','e2ffdb9f426e4c0ab78c64917e2ff859');
INSERT INTO "tags" VALUES('ovfit.born','1795545919','e2ffdb9f426e4c0ab78c64917e2ff859');
INSERT INTO "tags" VALUES('ovfit.heartbeat','1795545935','e2ffdb9f426e4c0ab78c64917e2ff859');
INSERT INTO "tags" VALUES('mlflow.runName','identity --step-every off --figures off --quiet on --replicas 1 --arch conv --sw','e2ffdb9f426e4c0ab78c64917e2ff859');
INSERT INTO "tags" VALUES('ovfit.planned','2','e2ffdb9f426e4c0ab78c64917e2ff859');
INSERT INTO "tags" VALUES('ovfit.kept','0','e2ffdb9f426e4c0ab78c64917e2ff859');
INSERT INTO "tags" VALUES('mlflow.source.name','ovfit identity --step-every off --figures off --quiet on --replicas 1 --arch conv --sweep depth --depth 1,2 --channels 2 --lr 0.3 --steps 40 --loss-target 5e-3 --jacobian off','c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "tags" VALUES('mlflow.source.type','LOCAL','c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "tags" VALUES('mlflow.user','user','c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "tags" VALUES('ovfit.version','0.1.0','c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "tags" VALUES('mlflow.source.git.commit','d6a4799d1519dc1ced490adcb961de397a0122de','c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "tags" VALUES('mlflow.parentRunId','e2ffdb9f426e4c0ab78c64917e2ff859','c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "tags" VALUES('ovfit.study','identity','c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "tags" VALUES('ovfit.arm','one image','c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "tags" VALUES('ovfit.signature','3d34cf589f28764c1499d044df8b809e','c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "tags" VALUES('mlflow.runName','one image conv digits{7:0} seed 0','c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "tags" VALUES('ovfit.outcome','budget','c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "tags" VALUES('ovfit.records','weights,probes-aacba01e','c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "tags" VALUES('ovfit.epochs_run','2','c09ab29489894af0a70c840d1d277f1f');
INSERT INTO "tags" VALUES('mlflow.source.name','ovfit identity --step-every off --figures off --quiet on --replicas 1 --arch conv --sweep depth --depth 1,2 --channels 2 --lr 0.3 --steps 40 --loss-target 5e-3 --jacobian off','236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "tags" VALUES('mlflow.source.type','LOCAL','236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "tags" VALUES('mlflow.user','user','236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "tags" VALUES('ovfit.version','0.1.0','236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "tags" VALUES('mlflow.source.git.commit','d6a4799d1519dc1ced490adcb961de397a0122de','236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "tags" VALUES('mlflow.parentRunId','e2ffdb9f426e4c0ab78c64917e2ff859','236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "tags" VALUES('ovfit.study','identity','236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "tags" VALUES('ovfit.arm','one image','236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "tags" VALUES('ovfit.signature','186d6414f6345e18507866fd6a2b1e29','236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "tags" VALUES('mlflow.runName','one image conv digits{7:0} seed 0','236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "tags" VALUES('ovfit.outcome','budget','236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "tags" VALUES('ovfit.records','weights,probes-aacba01e','236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "tags" VALUES('ovfit.epochs_run','2','236557cae0944ba4bf6542ffe6e00186');
INSERT INTO "tags" VALUES('mlflow.source.name','ovfit tune --figures off --quiet on --arch mlp --width 4 --batch-size 50 --epochs 2 --train-size 100 --replicas 1 --cells 2','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "tags" VALUES('mlflow.source.type','LOCAL','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "tags" VALUES('mlflow.user','user','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "tags" VALUES('ovfit.version','0.1.0','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "tags" VALUES('mlflow.source.git.commit','d6a4799d1519dc1ced490adcb961de397a0122de','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "tags" VALUES('ovfit.study','tune','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "tags" VALUES('ovfit.command','ovfit tune --figures off --quiet on --arch mlp --width 4 --batch-size 50 --epochs 2 --train-size 100 --replicas 1 --cells 2','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "tags" VALUES('ovfit.host','host','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "tags" VALUES('ovfit.pid','21763','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "tags" VALUES('ovfit.born','1795545953','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "tags" VALUES('ovfit.heartbeat','1795545972','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "tags" VALUES('mlflow.runName','tune --figures off --quiet on --arch mlp --width 4 --batch-size 50 --epochs 2 --','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "tags" VALUES('ovfit.planned','2','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "tags" VALUES('ovfit.kept','0','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "tags" VALUES('mlflow.source.name','ovfit tune --figures off --quiet on --arch mlp --width 4 --batch-size 50 --epochs 2 --train-size 100 --replicas 1 --cells 2','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "tags" VALUES('mlflow.source.type','LOCAL','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "tags" VALUES('mlflow.user','user','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "tags" VALUES('ovfit.version','0.1.0','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "tags" VALUES('mlflow.source.git.commit','d6a4799d1519dc1ced490adcb961de397a0122de','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "tags" VALUES('mlflow.parentRunId','a753775bc2814df4a3026740cde07aa4','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "tags" VALUES('ovfit.study','tune','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "tags" VALUES('ovfit.arm','tune','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "tags" VALUES('ovfit.signature','1df851fa0689af138a232b033ad34d91','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "tags" VALUES('mlflow.runName','tune mlp digits seed 0','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "tags" VALUES('mlflow.source.name','ovfit tune --figures off --quiet on --arch mlp --width 4 --batch-size 50 --epochs 2 --train-size 100 --replicas 1 --cells 2','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "tags" VALUES('mlflow.source.type','LOCAL','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "tags" VALUES('mlflow.user','user','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "tags" VALUES('ovfit.version','0.1.0','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "tags" VALUES('mlflow.source.git.commit','d6a4799d1519dc1ced490adcb961de397a0122de','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "tags" VALUES('mlflow.parentRunId','a753775bc2814df4a3026740cde07aa4','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "tags" VALUES('ovfit.study','tune','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "tags" VALUES('ovfit.arm','tune','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "tags" VALUES('ovfit.signature','88667c7a8bace3bce5e8200381019386','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "tags" VALUES('mlflow.runName','tune mlp digits seed 0','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "tags" VALUES('ovfit.outcome','budget','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "tags" VALUES('ovfit.records','','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "tags" VALUES('ovfit.epochs_run','2','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "tags" VALUES('ovfit.outcome','budget','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "tags" VALUES('ovfit.records','','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "tags" VALUES('ovfit.epochs_run','2','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "tags" VALUES('ovfit.trial','0','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "tags" VALUES('ovfit.optuna_study','mlp 1x4 on 100 digits, adam, batch 50 [e1bf1898]','f584759d90bc4ba990b5b8aedad41472');
INSERT INTO "tags" VALUES('ovfit.trial','1','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "tags" VALUES('ovfit.optuna_study','mlp 1x4 on 100 digits, adam, batch 50 [e1bf1898]','4e8a6f3947dd4af3947d9c7949028ce0');
INSERT INTO "tags" VALUES('ovfit.tuned.afdf51e2ee249319','0.0001','a753775bc2814df4a3026740cde07aa4');
INSERT INTO "tags" VALUES('mlflow.source.name','ovfit extreme --stack 1 --eval-every 15 --step-every off --figures off --quiet on --width 5 --batch-size 50 --weight-decay 0 --epochs 30 --hold 0 --train-size 100 --replicas 2','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "tags" VALUES('mlflow.source.type','LOCAL','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "tags" VALUES('mlflow.user','user','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "tags" VALUES('ovfit.version','0.1.0','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "tags" VALUES('mlflow.source.git.commit','d6a4799d1519dc1ced490adcb961de397a0122de','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "tags" VALUES('ovfit.study','extreme','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "tags" VALUES('ovfit.command','ovfit extreme --stack 1 --eval-every 15 --step-every off --figures off --quiet on --width 5 --batch-size 50 --weight-decay 0 --epochs 30 --hold 0 --train-size 100 --replicas 2','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "tags" VALUES('ovfit.host','host','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "tags" VALUES('ovfit.pid','6832','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "tags" VALUES('ovfit.born','1795547100','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "tags" VALUES('ovfit.heartbeat','1795547208','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "tags" VALUES('mlflow.runName','extreme --stack 1 --eval-every 15 --step-every off --figures off --quiet on --wi','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "tags" VALUES('ovfit.planned','4','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "tags" VALUES('ovfit.kept','0','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "tags" VALUES('mlflow.source.name','ovfit extreme --stack 1 --eval-every 15 --step-every off --figures off --quiet on --width 5 --batch-size 50 --weight-decay 0 --epochs 30 --hold 0 --train-size 100 --replicas 2','628de87119554ee293245f3d4847bd95');
INSERT INTO "tags" VALUES('mlflow.source.type','LOCAL','628de87119554ee293245f3d4847bd95');
INSERT INTO "tags" VALUES('mlflow.user','user','628de87119554ee293245f3d4847bd95');
INSERT INTO "tags" VALUES('ovfit.version','0.1.0','628de87119554ee293245f3d4847bd95');
INSERT INTO "tags" VALUES('mlflow.source.git.commit','d6a4799d1519dc1ced490adcb961de397a0122de','628de87119554ee293245f3d4847bd95');
INSERT INTO "tags" VALUES('mlflow.parentRunId','2f5816d3001c4529ba5e3ef6a4693d27','628de87119554ee293245f3d4847bd95');
INSERT INTO "tags" VALUES('ovfit.study','extreme','628de87119554ee293245f3d4847bd95');
INSERT INTO "tags" VALUES('ovfit.arm','extreme','628de87119554ee293245f3d4847bd95');
INSERT INTO "tags" VALUES('ovfit.signature','2a050e638b1c331f750698a4b6618a7a','628de87119554ee293245f3d4847bd95');
INSERT INTO "tags" VALUES('mlflow.runName','extreme mlp digits seed 0','628de87119554ee293245f3d4847bd95');
INSERT INTO "tags" VALUES('ovfit.progress','0/4 networks, 0.363 network-epochs/s, 5 min left','2f5816d3001c4529ba5e3ef6a4693d27');
INSERT INTO "tags" VALUES('ovfit.reason','the launch was interrupted','628de87119554ee293245f3d4847bd95');
INSERT INTO "tags" VALUES('mlflow.source.name','ovfit extreme --stack 1 --eval-every 15 --step-every off --figures off --quiet on --width 6 --batch-size 50 --weight-decay 0 --epochs 30 --hold 0 --train-size 100 --replicas 2','0e2a309228b74126a08cf32ffbdfe568');
INSERT INTO "tags" VALUES('mlflow.source.type','LOCAL','0e2a309228b74126a08cf32ffbdfe568');
INSERT INTO "tags" VALUES('mlflow.user','user','0e2a309228b74126a08cf32ffbdfe568');
INSERT INTO "tags" VALUES('ovfit.version','0.1.0','0e2a309228b74126a08cf32ffbdfe568');
INSERT INTO "tags" VALUES('mlflow.source.git.commit','d6a4799d1519dc1ced490adcb961de397a0122de','0e2a309228b74126a08cf32ffbdfe568');
INSERT INTO "tags" VALUES('ovfit.study','extreme','0e2a309228b74126a08cf32ffbdfe568');
INSERT INTO "tags" VALUES('ovfit.command','ovfit extreme --stack 1 --eval-every 15 --step-every off --figures off --quiet on --width 6 --batch-size 50 --weight-decay 0 --epochs 30 --hold 0 --train-size 100 --replicas 2','0e2a309228b74126a08cf32ffbdfe568');
INSERT INTO "tags" VALUES('ovfit.host','host','0e2a309228b74126a08cf32ffbdfe568');
INSERT INTO "tags" VALUES('ovfit.pid','7637','0e2a309228b74126a08cf32ffbdfe568');
INSERT INTO "tags" VALUES('ovfit.born','1795547234','0e2a309228b74126a08cf32ffbdfe568');
INSERT INTO "tags" VALUES('ovfit.heartbeat','1795547345','0e2a309228b74126a08cf32ffbdfe568');
INSERT INTO "tags" VALUES('mlflow.runName','extreme --stack 1 --eval-every 15 --step-every off --figures off --quiet on --wi','0e2a309228b74126a08cf32ffbdfe568');
INSERT INTO "tags" VALUES('ovfit.planned','4','0e2a309228b74126a08cf32ffbdfe568');
INSERT INTO "tags" VALUES('ovfit.kept','0','0e2a309228b74126a08cf32ffbdfe568');
INSERT INTO "tags" VALUES('mlflow.source.name','ovfit extreme --stack 1 --eval-every 15 --step-every off --figures off --quiet on --width 6 --batch-size 50 --weight-decay 0 --epochs 30 --hold 0 --train-size 100 --replicas 2','43720c78b8a74c8abb60480c20bba592');
INSERT INTO "tags" VALUES('mlflow.source.type','LOCAL','43720c78b8a74c8abb60480c20bba592');
INSERT INTO "tags" VALUES('mlflow.user','user','43720c78b8a74c8abb60480c20bba592');
INSERT INTO "tags" VALUES('ovfit.version','0.1.0','43720c78b8a74c8abb60480c20bba592');
INSERT INTO "tags" VALUES('mlflow.source.git.commit','d6a4799d1519dc1ced490adcb961de397a0122de','43720c78b8a74c8abb60480c20bba592');
INSERT INTO "tags" VALUES('mlflow.parentRunId','0e2a309228b74126a08cf32ffbdfe568','43720c78b8a74c8abb60480c20bba592');
INSERT INTO "tags" VALUES('ovfit.study','extreme','43720c78b8a74c8abb60480c20bba592');
INSERT INTO "tags" VALUES('ovfit.arm','extreme','43720c78b8a74c8abb60480c20bba592');
INSERT INTO "tags" VALUES('ovfit.signature','e1ae4afe85110002183421827f2f08ea','43720c78b8a74c8abb60480c20bba592');
INSERT INTO "tags" VALUES('mlflow.runName','extreme mlp digits seed 0','43720c78b8a74c8abb60480c20bba592');
INSERT INTO "tags" VALUES('ovfit.progress','0/4 networks, 0.238 network-epochs/s, 8 min left','0e2a309228b74126a08cf32ffbdfe568');
CREATE TABLE "trace_info" (
	request_id VARCHAR(50) NOT NULL, 
	experiment_id INTEGER NOT NULL, 
	timestamp_ms BIGINT NOT NULL, 
	execution_time_ms BIGINT, 
	status VARCHAR(50) NOT NULL, 
	client_request_id VARCHAR(50), 
	request_preview VARCHAR(1000), 
	response_preview VARCHAR(1000), 
	db_payload_generation INTEGER DEFAULT '0' NOT NULL, trace_name VARCHAR(4096), session_id VARCHAR(250), input_tokens BIGINT, output_tokens BIGINT, total_tokens BIGINT, cache_read_input_tokens BIGINT, cache_creation_input_tokens BIGINT, cache_creation_input_tokens_above_1hr BIGINT, input_cost FLOAT, output_cost FLOAT, total_cost FLOAT, 
	CONSTRAINT trace_info_pk PRIMARY KEY (request_id), 
	CONSTRAINT fk_trace_info_experiment_id FOREIGN KEY(experiment_id) REFERENCES experiments (experiment_id) ON DELETE CASCADE
);
CREATE TABLE trace_metrics (
	request_id VARCHAR(50) NOT NULL, 
	"key" VARCHAR(250) NOT NULL, 
	value FLOAT, 
	CONSTRAINT trace_metrics_pk PRIMARY KEY (request_id, "key"), 
	CONSTRAINT fk_trace_metrics_request_id FOREIGN KEY(request_id) REFERENCES trace_info (request_id) ON DELETE CASCADE
);
CREATE TABLE "trace_request_metadata" (
	"key" VARCHAR(250) NOT NULL, 
	value VARCHAR(8000), 
	request_id VARCHAR(50) NOT NULL, 
	CONSTRAINT trace_request_metadata_pk PRIMARY KEY ("key", request_id), 
	CONSTRAINT fk_trace_request_metadata_request_id FOREIGN KEY(request_id) REFERENCES trace_info (request_id) ON DELETE CASCADE
);
CREATE TABLE "trace_tags" (
	"key" VARCHAR(250) NOT NULL, 
	value VARCHAR(8000), 
	request_id VARCHAR(50) NOT NULL, 
	CONSTRAINT trace_tag_pk PRIMARY KEY ("key", request_id), 
	CONSTRAINT fk_trace_tags_request_id FOREIGN KEY(request_id) REFERENCES trace_info (request_id) ON DELETE CASCADE
);
CREATE TABLE webhook_events (
	webhook_id VARCHAR(256) NOT NULL, 
	entity VARCHAR(50) NOT NULL, 
	action VARCHAR(50) NOT NULL, 
	CONSTRAINT webhook_event_pk PRIMARY KEY (webhook_id, entity, action), 
	FOREIGN KEY(webhook_id) REFERENCES webhooks (webhook_id) ON DELETE cascade
);
CREATE TABLE "webhooks" (
	webhook_id VARCHAR(256) NOT NULL, 
	name VARCHAR(256) NOT NULL, 
	description VARCHAR(1000), 
	url VARCHAR(500) NOT NULL, 
	status VARCHAR(20) DEFAULT 'ACTIVE' NOT NULL, 
	secret VARCHAR(1000), 
	creation_timestamp BIGINT, 
	last_updated_timestamp BIGINT, 
	deleted_timestamp BIGINT, 
	workspace VARCHAR(63) DEFAULT 'default' NOT NULL, 
	CONSTRAINT webhook_pk PRIMARY KEY (webhook_id)
);
CREATE TABLE workspaces (
	name VARCHAR(63) NOT NULL, 
	description TEXT, 
	default_artifact_root TEXT, trace_archival_location TEXT, trace_archival_retention VARCHAR(32), 
	CONSTRAINT workspaces_pk PRIMARY KEY (name)
);
INSERT INTO "workspaces" VALUES('default','Default workspace for legacy resources',NULL,NULL,NULL);
CREATE INDEX index_metrics_run_uuid ON metrics (run_uuid);
CREATE INDEX index_latest_metrics_run_uuid ON latest_metrics (run_uuid);
CREATE INDEX index_inputs_destination_type_destination_id_source_type ON inputs (destination_type, destination_id, source_type);
CREATE INDEX index_inputs_input_uuid ON inputs (input_uuid);
CREATE INDEX index_params_run_uuid ON params (run_uuid);
CREATE INDEX index_trace_tags_request_id ON trace_tags (request_id);
CREATE INDEX index_trace_request_metadata_request_id ON trace_request_metadata (request_id);
CREATE INDEX index_tags_run_uuid ON tags (run_uuid);
CREATE INDEX index_datasets_dataset_uuid ON datasets (dataset_uuid);
CREATE INDEX index_datasets_experiment_id_dataset_source_type ON datasets (experiment_id, dataset_source_type);
CREATE INDEX index_logged_model_metrics_model_id ON logged_model_metrics (model_id);
CREATE INDEX index_entity_associations_association_id ON entity_associations (association_id);
CREATE INDEX index_entity_associations_reverse_lookup ON entity_associations (destination_type, destination_id, source_type, source_id);
CREATE INDEX idx_webhook_events_entity ON webhook_events (entity);
CREATE INDEX idx_webhook_events_action ON webhook_events (action);
CREATE INDEX idx_webhook_events_entity_action ON webhook_events (entity, action);
CREATE UNIQUE INDEX index_scorers_experiment_id_scorer_name ON scorers (experiment_id, scorer_name);
CREATE INDEX index_scorer_versions_scorer_id ON scorer_versions (scorer_id);
CREATE INDEX index_evaluation_dataset_tags_dataset_id ON evaluation_dataset_tags (dataset_id);
CREATE INDEX index_evaluation_dataset_records_dataset_id ON evaluation_dataset_records (dataset_id);
CREATE INDEX index_endpoint_model_mappings_endpoint_id ON endpoint_model_mappings (endpoint_id);
CREATE INDEX index_endpoint_model_mappings_model_definition_id ON endpoint_model_mappings (model_definition_id);
CREATE INDEX index_endpoint_tags_endpoint_id ON endpoint_tags (endpoint_id);
CREATE INDEX index_trace_metrics_request_id ON trace_metrics (request_id);
CREATE UNIQUE INDEX unique_endpoint_model_linkage_mapping ON endpoint_model_mappings (endpoint_id, model_definition_id, linkage_type);
CREATE INDEX index_span_metrics_trace_id_span_id ON span_metrics (trace_id, span_id);
CREATE INDEX index_evaluation_datasets_created_time ON evaluation_datasets (created_time);
CREATE INDEX index_evaluation_datasets_name ON evaluation_datasets (name);
CREATE INDEX idx_webhooks_name ON webhooks (name);
CREATE INDEX idx_webhooks_status ON webhooks (status);
CREATE INDEX index_model_definitions_provider ON model_definitions (provider);
CREATE INDEX index_model_definitions_secret_id ON model_definitions (secret_id);
CREATE INDEX index_jobs_name_status_creation_time ON jobs (job_name, workspace, status, creation_time);
CREATE INDEX idx_experiments_workspace ON experiments (workspace);
CREATE INDEX idx_registered_models_workspace ON registered_models (workspace);
CREATE INDEX idx_experiments_workspace_creation_time ON experiments (workspace, creation_time);
CREATE INDEX idx_evaluation_datasets_workspace ON evaluation_datasets (workspace);
CREATE INDEX idx_webhooks_workspace ON webhooks (workspace);
CREATE INDEX idx_secrets_workspace ON secrets (workspace);
CREATE INDEX idx_endpoints_workspace ON endpoints (workspace);
CREATE INDEX idx_model_definitions_workspace ON model_definitions (workspace);
CREATE INDEX idx_budget_policies_workspace ON budget_policies (workspace);
CREATE INDEX index_issues_experiment_id ON issues (experiment_id);
CREATE INDEX index_issues_source_run_id ON issues (source_run_id);
CREATE INDEX index_issues_status ON issues (status);
CREATE INDEX index_metrics_run_uuid_key_step ON metrics (run_uuid, "key", step);
CREATE INDEX idx_guardrails_workspace ON guardrails (workspace);
CREATE INDEX idx_guardrails_scorer ON guardrails (scorer_id, scorer_version);
CREATE INDEX idx_guardrail_configs_endpoint_id ON guardrail_configs (endpoint_id);
CREATE INDEX idx_guardrail_configs_guardrail_id ON guardrail_configs (guardrail_id);
CREATE INDEX idx_model_version_tags_workspace_name_version ON model_version_tags (workspace, name, version);
CREATE INDEX idx_registered_model_tags_workspace_name ON registered_model_tags (workspace, name);
CREATE INDEX index_label_schemas_experiment_id ON label_schemas (experiment_id);
CREATE INDEX index_review_queues_experiment_id ON review_queues (experiment_id);
CREATE INDEX index_review_queue_users_user_id ON review_queue_users (user_id);
CREATE INDEX index_review_queue_items_queue_id_status ON review_queue_items (queue_id, status);
CREATE INDEX index_review_queue_items_item_id ON review_queue_items (item_id);
CREATE INDEX index_review_queue_label_schemas_schema_id ON review_queue_label_schemas (schema_id);
CREATE INDEX idx_mcp_server_versions_latest ON mcp_server_versions (workspace, name, status, version_major DESC, version_minor DESC, version_patch DESC);
CREATE INDEX ix_mcp_access_endpoints_server_name ON mcp_access_endpoints (workspace, server_name);
CREATE INDEX ix_mcp_access_endpoints_version ON mcp_access_endpoints (workspace, server_name, server_version);
CREATE INDEX ix_mcp_access_endpoints_alias ON mcp_access_endpoints (workspace, server_name, server_alias);
CREATE INDEX idx_budget_policies_target_value ON budget_policies (target_value);
CREATE INDEX index_trace_info_experiment_id_timestamp_ms ON trace_info (experiment_id, timestamp_ms);
CREATE INDEX index_trace_info_timestamp_ms_request_id ON trace_info (timestamp_ms, request_id);
CREATE INDEX index_assessments_trace_id_created_timestamp ON assessments (trace_id, created_timestamp);
CREATE INDEX index_assessments_last_updated_timestamp ON assessments (last_updated_timestamp);
CREATE INDEX index_assessments_run_id_created_timestamp ON assessments (run_id, created_timestamp);
CREATE INDEX index_assessments_assessment_type ON assessments (assessment_type);
CREATE INDEX index_spans_experiment_id_start_time ON spans (experiment_id, start_time_unix_nano);
CREATE INDEX index_spans_experiment_id_status_type ON spans (experiment_id, status, type);
CREATE INDEX index_spans_experiment_id_duration ON spans (experiment_id, duration_ns);
CREATE INDEX index_spans_experiment_id_type_status ON spans (experiment_id, type, status);
CREATE INDEX index_trace_info_experiment_id_session_id ON trace_info (experiment_id, session_id);
CREATE INDEX idx_trace_rollups_lookup ON sql_trace_metric_daily_rollups (experiment_id, rollup_day, metric_name, grouping_set, trace_status);
CREATE INDEX idx_span_cost_rollups_lookup ON sql_span_cost_daily_rollups (experiment_id, rollup_day, metric_name, grouping_set, model_name, model_provider);
CREATE INDEX idx_assessment_rollups_lookup ON sql_assessment_daily_rollups (experiment_id, rollup_day, metric_name, grouping_set);
CREATE INDEX idx_spans_cost_trace_time_cover ON spans (trace_id, start_time_unix_nano);
CREATE INDEX idx_spans_cost_exp_time_cover ON spans (experiment_id, start_time_unix_nano);
CREATE INDEX idx_assessments_exp_trace_ts ON assessments (experiment_id, trace_timestamp_ms);
CREATE INDEX idx_assessments_exp_trace_ts_name ON assessments (experiment_id, trace_timestamp_ms, name);
CREATE INDEX idx_assessments_exp_name_valid ON assessments (experiment_id, name, valid);
CREATE INDEX index_job_locks_job_id ON job_locks (job_id);
CREATE INDEX index_jobs_status_lease_expires_at ON jobs (status, lease_expires_at);
CREATE TRIGGER prevent_secrets_aad_mutation
BEFORE UPDATE ON secrets
FOR EACH ROW
WHEN OLD.secret_id != NEW.secret_id OR OLD.secret_name != NEW.secret_name
BEGIN
    SELECT RAISE(ABORT, 'secret_id and secret_name are immutable (used as AAD in encryption)');
END;
COMMIT;
